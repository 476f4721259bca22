import { judgedThrough } from "@zaigang/domain";
import { Check, RotateCcw, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { changesCoverage, coverLines } from "./cover-lines.ts";
import { isDecided } from "./decided-by.ts";
import type { Decision, InboxRequest } from "./inbox-types.ts";
import styles from "./RequestFacts.module.css";
import { useCoverWords } from "./use-cover-words.ts";
import { useRequestWords } from "./use-request-words.ts";

const ICONS = { APPROVED: Check, RETURNED: RotateCcw, REJECTED: X } as const;

/** What a decision rests on: reason, windows, balance, how many others are away, and the steps already done. */
export function RequestFacts({ request }: { request: InboxRequest }) {
  const { t } = useTranslation("approvals");
  const { timeZone } = useSession().office;
  const format = useOfficeFormat();
  const words = useRequestWords();
  const cover = useCoverWords();
  const { reason, balanceBefore, balanceAfter, othersAway, staff, coverReason, coverAnsweredBy, held, effect } =
    request;
  const lines = coverLines(effect, timeZone);
  const judgedUntil = judgedThrough(request.firstDate, format.today);
  const department = staff.department ? format.nameOf(staff.department) : "";

  return (
    <>
      {lines.uncovered.length > 0 && (
        <div className={styles["gap"]}>
          <StateTag state="UNCOVERED" />
          <p>
            <b>{lines.uncovered.map(cover.uncovered).join(t("semicolon"))}</b>
            {held && (
              <>
                {t("fullStop")}
                {t("heldUncovered")}
              </>
            )}
          </p>
        </div>
      )}
      <dl className={styles["facts"]}>
        {reason && <Fact name={t("fact.reason")}>{reason}</Fact>}
        {lines.takenOver.length > 0 && (
          <Fact name={t(changesCoverage(request) ? "fact.windows" : "fact.posts")}>
            <ul>
              {lines.takenOver.map((line) => (
                <li key={`${line.post.code} ${line.acting?.id} ${line.dates[0]}`}>
                  <StateTag state={line.state} named />
                  <span>{cover.takenOver(line, lines)}</span>
                </li>
              ))}
            </ul>
            {lines.uncovered.length === 0 && <b>{t("noNewGap")}</b>}
          </Fact>
        )}
        {effect && judgedUntil < request.lastDate && (
          <Fact name="">{t("judgedUntil", { date: format.shortDate(judgedUntil) })}</Fact>
        )}
        {coverReason && coverAnsweredBy && (
          <Fact name="">{t("answered", { person: format.name(coverAnsweredBy), reason: coverReason })}</Fact>
        )}
        {balanceBefore !== null && balanceAfter !== null && (
          <Fact name={t("fact.balance")}>
            {t("balance", {
              before: words.amount(balanceBefore, request),
              after: words.amount(balanceAfter, request),
            })}
          </Fact>
        )}
        {othersAway > 0 && <Fact name={t("fact.meanwhile")}>{t("othersAway", { department, count: othersAway })}</Fact>}
        <DoneFact request={request} />
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The steps before mine, and what the one who takes over said. */
function DoneFact({ request: { steps, handoverTo, handoverState } }: { request: InboxRequest }) {
  const { t } = useTranslation("approvals");
  const format = useOfficeFormat();
  const done = steps.filter(isDecided).map(({ role, decision, decidedBy, isOnBehalf, approver, note }) => {
    const person = decidedBy ? format.name(decidedBy) : "";
    const isCheck = decision === "APPROVED" && (role === "ELIGIBILITY" || role === "HALL_MANAGER");
    const what = isCheck ? t(`checked.${role}`, { person }) : t(`step.${decision}`, { person });
    const by = isOnBehalf && approver ? t("onBehalf", { what, person: format.name(approver) }) : what;
    return { decision, text: note ? `${by}：${note}` : by };
  });
  const handover = handoverTo && handoverState ? { state: handoverState, person: format.name(handoverTo) } : null;
  if (done.length === 0 && !handover) return null;
  return (
    <Fact name={t("fact.done")}>
      <ul className={styles["done"]}>
        {done.map(({ decision, text }) => (
          <li key={text}>
            <Done decision={decision} />
            <span>{text}</span>
          </li>
        ))}
        {handover && (
          <li>
            {handover.state === "ASKED" ? null : (
              <Done decision={handover.state === "CONFIRMED" ? "APPROVED" : "REJECTED"} />
            )}
            <span>{t(`handover.${handover.state}`, { person: handover.person })}</span>
          </li>
        )}
      </ul>
    </Fact>
  );
}

function Done({ decision }: { decision: Decision }) {
  const Icon = ICONS[decision];
  return <Icon size={16} strokeWidth={1.5} data-decision={decision} aria-hidden="true" />;
}
