import { useQuery } from "@apollo/client/react";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Statement_LinesFragment } from "../../generated/graphql.ts";
import { useAddress } from "../../ui/browser/use-address.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { BackLink } from "../../ui/page/BackLink.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { LeaveStatement_Query } from "./ledger-queries.ts";
import styles from "./StatementPage.module.css";

type Statement = NonNullable<Statement_LinesFragment["leaveStatement"]>;
type Line = Statement["lines"][number];

/** Leave of a type and year, line by line, with what is left after each: my own, or with the right another's. */
export function StatementPage() {
  const { t } = useTranslation("ledger");
  const { type = "" } = useParams();
  const format = useOfficeFormat();
  const [address, change] = useAddress();
  const running = Number(format.today.slice(0, 4));
  const year = Number(address.get("year")) || running;
  const child = address.get("child");
  const other = address.get("staff");
  const whose = { other: other ?? "", isForOther: other !== null };
  const { data, error, refetch } = useQuery(LeaveStatement_Query, { variables: { type, year, child, ...whose } });
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const person = data.viewer?.staff ?? data.staff;
  const statement = person?.leaveStatement ?? null;
  const years = [...new Set([running + 1, running, running - 1, running - 2, year])].sort((one, other) => other - one);
  return (
    <div className={styles["page"]}>
      <div className={styles["tools"]}>
        <BackLink to={other === null ? "/leave" : `/people/${other}?tab=leave`}>
          {other === null || !person ? t("back") : format.name(person)}
        </BackLink>
        <Select
          aria-label={t("year")}
          value={year}
          options={years.map((each) => ({ value: each, label: String(each) }))}
          onChange={(chosen) => change({ year: String(chosen) })}
        />
        <Button onClick={() => window.print()}>{t("print")}</Button>
      </div>
      {statement ? (
        <Lines statement={statement} of={person && format.name(person)} isMine={other === null} />
      ) : (
        <p className={styles["none"]}>{t("unknown")}</p>
      )}
    </div>
  );
}

type LinesProps = { statement: Statement; of: string | null | undefined; isMine: boolean };

/** What goes from hand to hand says whose it is; on screen my own need not. */
function Lines({ statement: { type, year, lines }, of, isMine }: LinesProps) {
  const { t } = useTranslation("ledger");
  const format = useOfficeFormat();
  const { office } = useSession();
  const words = (amount: number) => t(`amount.${type.unit}`, { amount: String(Math.round(amount * 100) / 100) });
  const signed = (amount: number) => (amount > 0 ? `+${words(amount)}` : words(amount));
  const what = ({ kind, note, firstDate, lastDate, madeBy }: Line): string => {
    const name = t(`kind.${kind}`);
    if (firstDate !== null && lastDate !== null) {
      const span =
        firstDate === lastDate
          ? format.shortDate(firstDate)
          : `${format.shortDate(firstDate)}–${format.shortDate(lastDate)}`;
      return t("leave", { kind: name, span });
    }
    const told = note === null ? name : t("noted", { kind: name, note });
    return madeBy ? t("by", { what: told, person: format.name(madeBy) }) : told;
  };
  return (
    <article>
      <p className={styles["paper"]}>{[format.nameOf(office), isMine && of].filter(Boolean).join(" ")}</p>
      <h1>
        {!isMine && <span>{of} </span>}
        {t("statement", { type: format.nameOf(type), year })}
      </h1>
      {lines.length === 0 && <p className={styles["none"]}>{t("none")}</p>}
      {lines.length > 0 && (
        <table className={styles["lines"]}>
          <thead>
            <tr>
              {(["on", "what", "amount", "balance"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and their order is theirs
              <tr key={index}>
                <td>{format.shortDate(line.on)}</td>
                <td>{what(line)}</td>
                <td>{signed(line.amount)}</td>
                <td>{words(line.balance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}
