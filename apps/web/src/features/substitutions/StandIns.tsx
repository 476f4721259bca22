import { useTranslation } from "react-i18next";
import type { StandIn_OfferFragment } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { useWritable } from "../../ui/live/use-writable.ts";
import { type NamedPost, usePostName } from "../people/use-post-name.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./StandIns.module.css";
import { useNameSubstitute } from "./use-name-substitute.ts";

export type StandIn = StandIn_OfferFragment;

type Post = NamedPost & { readonly code: string };
type Gap = { readonly startsAt: string; readonly endsAt: string; readonly standIns: readonly StandIn[] };

type StandInsProps = { post: Post; gap: Gap; format: Format };

/** More would be a list to read while a window stands empty. */
const SHOWN = 3;

/** Who could stand in, best first, each with why and one tap to name them. */
export function StandIns({ post, gap, format }: StandInsProps) {
  const { t } = useTranslation("substitutions");
  const { rights } = useSession();
  const mayName = rights.includes("NAME_SUBSTITUTE");
  if (gap.standIns.length === 0) return <p className={styles["none"]}>{t("noStandIns")}</p>;
  return (
    <ul className={styles["list"]} aria-label={t("standIns")}>
      {gap.standIns.slice(0, SHOWN).map((standIn, index) => (
        <li key={standIn.staff.id}>
          <div>
            <b lang={nameLanguage(format.language)}>{format.name(standIn.staff)}</b>
            <Reasons standIn={standIn} gap={gap} format={format} />
          </div>
          {mayName && <Assign post={post} standIn={standIn} isBest={index === 0} format={format} />}
        </li>
      ))}
    </ul>
  );
}

/** Where they sit, what they hold, and why they come to mind. */
function Reasons({ standIn, gap, format }: { standIn: StandIn; gap: Gap; format: Format }) {
  const { t } = useTranslation(["substitutions", "terms"]);
  const { coverLimit } = useSession().office;
  const now = useNow("minute");
  const { staff, window, load, timesCovered, distance, sameDepartment, startsAt, endsAt } = standIn;
  const title = (format.language === "en" && staff.titleEn) || staff.title;
  const left = Math.max(Date.parse(gap.startsAt), now);
  const isPartial = Date.parse(startsAt) > left || Date.parse(endsAt) < Date.parse(gap.endsAt);
  const words = [
    window ? t("terms:window", { number: window.number }) : title,
    format.load(load, coverLimit),
    timesCovered > 0 ? t("covered", { count: timesCovered }) : null,
    distance === 1 ? t("next") : null,
    sameDepartment && distance !== 1 && timesCovered === 0 ? t("sameDepartment") : null,
    isPartial ? t("partly", { span: format.clockSpan(Date.parse(startsAt), Date.parse(endsAt)) }) : null,
  ];
  return <span>{words.filter(Boolean).join(" · ")}</span>;
}

type AssignProps = {
  post: Post;
  standIn: StandIn;
  isBest: boolean;
  format: Format;
};

function Assign({ post, standIn, isBest, format }: AssignProps) {
  const { t } = useTranslation("substitutions");
  const { nameSubstitute, isSaving } = useNameSubstitute();
  const postName = usePostName();
  const writable = useWritable();
  const now = useNow("minute");
  const person = format.name(standIn.staff);
  // What is past stays as it was.
  const startsAt = new Date(Math.max(Date.parse(standIn.startsAt), now)).toISOString();
  return (
    <SavingButton
      {...writable}
      className={styles["assign"]}
      size="small"
      type={isBest ? "primary" : "default"}
      isSaving={isSaving}
      aria-label={t("assignPerson", { person, to: format.clock(Date.parse(standIn.endsAt)) })}
      onClick={() =>
        nameSubstitute({
          post,
          staff: { code: standIn.staff.code, name: person },
          startsAt,
          endsAt: standIn.endsAt,
          place: postName(post),
        })
      }
    >
      {t("assign")}
    </SavingButton>
  );
}
