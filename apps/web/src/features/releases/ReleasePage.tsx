import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { BackLink } from "../../ui/page/BackLink.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { ReleaseForm } from "./ReleaseForm.tsx";
import styles from "./ReleasePage.module.css";
import { ReleasedPerson_Query } from "./release-query.ts";

/** Somebody leaves, is suspended or seconded: on the left who follows in each place, on the right what that does. */
export function ReleasePage() {
  const { code = "" } = useParams();
  const { t } = useTranslation("releases");
  const format = useOfficeFormat();
  const { data, error, refetch } = useQuery(ReleasedPerson_Query, { variables: { code } });
  const person = data?.staff;
  if (!person) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  const name = format.name(person);
  return (
    <ScreenSized>
      <div className={styles["page"]}>
        <BackLink to={`/people/${code}`}>{t("back", { name })}</BackLink>
        <h1>{t("title", { name })}</h1>
        <ReleaseForm person={person} name={name} />
      </div>
    </ScreenSized>
  );
}
