import { useQuery } from "@apollo/client/react";
import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MyFeedsQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { CreateFeed_Mutation, MyFeeds_Query, RevokeFeed_Mutation } from "./away-query.ts";
import styles from "./FeedsDialog.module.css";

type Feed = MyFeedsQuery["myFeeds"][number];

/** Addresses at which my calendar programs read my leave, or who of a department is away: make, copy, revoke. */
export function FeedsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("leaveCalendar");
  const format = useOfficeFormat();
  const words = useRefusalWords();
  const { say, sayFailed } = useFeedback();
  const { data, error: failed, refetch } = useQuery(MyFeeds_Query, { fetchPolicy: "cache-and-network" });
  const making = useAct(CreateFeed_Mutation);
  const revoking = useAct(RevokeFeed_Mutation);
  const [department, setDepartment] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [path, setPath] = useState<string | null>(null);
  const whatOf = (feed: Feed) =>
    feed.department ? t("feeds.of", { department: format.nameOf(feed.department) }) : t("feeds.mine");

  const create = async () => {
    const outcome = await making.send({ department: department || null });
    setError(words.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    setPath(outcome.result.path ?? null);
    await refetch();
  };
  const revoke = async ({ id }: Feed) => {
    const notDone = words.ofOutcome(await revoking.send({ feed: id }));
    if (notDone !== null) return sayFailed(notDone);
    say(t("feeds.revoked"));
    await refetch();
  };
  const address = path === null ? null : `${location.origin}${path}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address ?? "");
    say(t("feeds.copied"));
  };

  return (
    <Modal
      open
      title={t("feeds.title")}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t("feeds.close")}</Button>}
    >
      <p className={styles["quiet"]}>{t("feeds.about")}</p>
      {!data && (failed ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />)}
      {data && (
        <div className={styles["making"]}>
          <Field label={t("feeds.what")} id="feed-what">
            {({ status: _, ...control }) => (
              <Select
                {...control}
                className={styles["whole"] ?? ""}
                value={department}
                options={[
                  { value: "", label: t("feeds.mine") },
                  ...data.departments.map((each) => ({
                    value: each.code,
                    label: t("feeds.of", { department: format.nameOf(each) }),
                  })),
                ]}
                onChange={setDepartment}
              />
            )}
          </Field>
          {error !== null && <FormError>{error}</FormError>}
          <SavingButton type="primary" isSaving={making.isSaving} onClick={create}>
            {t("feeds.create")}
          </SavingButton>
          {address !== null && (
            <div className={styles["address"]} role="status">
              <p>{t("feeds.created")}</p>
              <Input
                readOnly
                value={address}
                aria-label={t("feeds.created")}
                onFocus={({ target }) => target.select()}
              />
              <Button onClick={copy}>{t("feeds.copy")}</Button>
            </div>
          )}
          {data.myFeeds.length === 0 && <p className={styles["quiet"]}>{t("feeds.none")}</p>}
          <ul className={styles["feeds"]}>
            {data.myFeeds.map((feed) => (
              <li key={feed.id}>
                <span>
                  {whatOf(feed)}{" "}
                  <small>{t("feeds.since", { date: format.date(format.dateOf(Date.parse(feed.createdAt))) })}</small>
                </span>
                <Button onClick={() => revoke(feed)}>{t("feeds.revoke")}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
