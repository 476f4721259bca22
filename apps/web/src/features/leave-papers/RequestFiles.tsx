import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import type { Leave_FilesFragment } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { LeaveFiles, type ShownFile } from "./LeaveFiles.tsx";
import styles from "./LeaveSheet.module.css";
import { AttachLeaveFile_Mutation } from "./papers-query.ts";
import { useRemoveFile } from "./use-remove-file.ts";

/** What proves a request that was filed, also afterwards. What is for who takes over stands with the handover. */
export function RequestFiles({ request }: { request: Leave_FilesFragment }) {
  const { t } = useTranslation("leavePapers");
  const { staff } = useSession();
  const { say } = useFeedback();
  const words = useRefusalWords();
  const client = useApolloClient();
  const attaching = useAct(AttachLeaveFile_Mutation);
  const remove = useRemoveFile(request);
  const { proofMissing, status, type } = request;
  const files = request.files.filter(({ forHandover }) => !forHandover);
  const isMine = request.staff.id === staff.id;
  const counts = !["REJECTED", "WITHDRAWN", "CANCELLED"].includes(status);
  const mayAdd = isMine && counts;
  if (files.length === 0 && !mayAdd && !proofMissing) return null;

  const attach = async ({ id }: ShownFile) => {
    const notDone = words.ofOutcome(await attaching.send({ request: request.id, file: id }));
    if (notDone === null) say(t("files.added"));
    await client.refetchQueries({ include: "active" });
    return notDone;
  };
  return (
    <section className={styles["files"]} aria-labelledby="request-files">
      <h2 id="request-files">{t("files.title")}</h2>
      {proofMissing && counts && (
        <p className={styles["missing"]}>{t("files.missing", { proof: type.proofName ?? t("files.anyProof") })}</p>
      )}
      <LeaveFiles files={files} {...(mayAdd && { onAdded: attach })} {...(remove && { onRemove: remove })} />
    </section>
  );
}
