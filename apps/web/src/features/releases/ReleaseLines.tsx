import { addDays } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { ListedPerson } from "../people/use-people.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./ReleaseLines.module.css";
import { placeOf, type ReleaseDraft, type ReleaseLine, withChoice } from "./release-draft.ts";
import { SuccessorField } from "./SuccessorField.tsx";

type ReleaseLinesProps = {
  lines: readonly ReleaseLine[];
  draft: ReleaseDraft;
  people: readonly ListedPerson[];
  onChange: (draft: ReleaseDraft) => void;
};

/** Every place that somebody gives up, each with who follows. A place that comes in several pairings is one line. */
export function ReleaseLines({ lines, draft, people, onChange }: ReleaseLinesProps) {
  const { t } = useTranslation(["releases", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  if (lines.length === 0) return <p className={styles["none"]}>{t("noLines")}</p>;

  const roleOf = ({ role }: ReleaseLine) => (role === "RESERVE" ? t("reserve") : t(`terms:role.${role}`));
  const periodOf = (places: readonly ReleaseLine[]) => {
    const from = format.date(places[0]?.from ?? "");
    const until = places.at(-1)?.until ?? null;
    return until === null ? t("onwards", { from }) : t("span", { from, to: format.date(addDays(until, -1)) });
  };
  const nobodyFor = ({ role }: ReleaseLine) =>
    role === "PRIMARY"
      ? t(draft.kind === "LEAVES" ? "nobody.PRIMARY_GOOD" : "nobody.PRIMARY_TIME")
      : t(`nobody.${role}`);
  return (
    <ul className={styles["lines"]}>
      {[...Map.groupBy(lines, placeOf)].map(([place, places]) => {
        const [line] = places as [ReleaseLine];
        const post = postName(line.post);
        return (
          <li key={place}>
            <p>
              <b>{post}</b> <span>{roleOf(line)}</span>
              <small>{periodOf(places)}</small>
            </p>
            <SuccessorField
              id={`successor-${place.replace(" ", "-")}`}
              label={t("successor", { post, role: roleOf(line) })}
              placeholder={nobodyFor(line)}
              proposals={line.proposals}
              people={people}
              value={draft.successors[place] ?? null}
              onChange={(staff) => onChange({ ...draft, successors: withChoice(draft.successors, place, staff) })}
            />
          </li>
        );
      })}
    </ul>
  );
}
