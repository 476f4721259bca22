import { addDays } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PersonSections.module.css";
import type { Person, Place } from "./person-types.ts";

/** Where they are today, the places they have in lines, and those they had. */
export function PersonPosts({ person }: { person: Person }) {
  const { t } = useTranslation("staff");
  return (
    <div className={styles["sections"]}>
      <section>
        <h2>{t("today")}</h2>
        <Today person={person} />
      </section>
      <section>
        <h2>{t("places")}</h2>
        {person.places.length === 0 ? <p>{t("noPlaces")}</p> : <Places places={person.places} />}
      </section>
      {person.pastPlaces.length > 0 && (
        <section>
          <h2>{t("placesBefore")}</h2>
          <Places places={person.pastPlaces} />
        </section>
      )}
    </div>
  );
}

function Today({ person }: { person: Person }) {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  const postName = usePostName();
  if (person.today.length === 0) return <p>{t("todayNothing")}</p>;

  const wordsOf = ({ post, state, actingStaff, startsAt, endsAt }: Person["today"][number]): string => {
    const values = { post: postName(post), span: format.clockSpan(Date.parse(startsAt), Date.parse(endsAt)) };
    if (state === "UNCOVERED") return t("todayEmpty", values);
    if (state === "PAUSED" || !actingStaff) return t("todayPaused", values);
    if (actingStaff.id !== person.id) return t("todayCovered", { ...values, person: format.name(actingStaff) });
    return t(state === "PRIMARY" ? "todayOwn" : "todayCovers", values);
  };
  return (
    <ul>
      {person.today.map((span) => (
        <li key={`${span.post.code} ${span.startsAt}`} data-gap={span.state === "UNCOVERED" || undefined}>
          {wordsOf(span)}
        </li>
      ))}
    </ul>
  );
}

function Places({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation(["staff", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const roleOf = ({ role, position }: Place) =>
    role === "RESERVE" ? t("terms:role.RESERVE", { number: position - 1 }) : t(`terms:role.${role}`);
  const periodOf = ({ startsOn, endsOn }: Place) =>
    endsOn === null
      ? t("placeFrom", { from: format.date(startsOn) })
      : t("placeSpan", { from: format.date(startsOn), to: format.date(addDays(endsOn, -1)) });
  return (
    <ul>
      {places.map((place) => (
        <li key={`${place.post.code} ${place.role} ${place.startsOn}`}>
          <b>{postName(place.post)}</b> <span>{roleOf(place)}</span>
          <small>{periodOf(place)}</small>
        </li>
      ))}
    </ul>
  );
}
