import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./StandIns.module.css";
import { StandIns } from "./StandIns.tsx";
import { StandInsFor_Query } from "./stand-ins-query.ts";

type StandInsForProps = {
  /** Code of the post. */
  post: string;
  /** A stretch that nobody holds, as the API writes instants. */
  startsAt: string;
  endsAt: string;
};

/** Who could stand in for a stretch, under a heading; nothing until that is known. */
export function StandInsFor({ post: code, startsAt, endsAt }: StandInsForProps) {
  const { t } = useTranslation("substitutions");
  const format = useOfficeFormat();
  const { data } = useQuery(StandInsFor_Query, { variables: { post: code, from: startsAt, to: endsAt } });
  const gap = data?.coverage.gaps[0];
  if (!data?.post || !gap) return null;
  return (
    <section className={styles["section"]}>
      <h3>{t("standIns")}</h3>
      <StandIns post={data.post} gap={gap} format={format} />
    </section>
  );
}
