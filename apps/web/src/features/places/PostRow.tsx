import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Ending } from "./EndDialog.tsx";
import styles from "./Places.module.css";
import type { PlacePost } from "./place-types.ts";
import { EndPost_Mutation } from "./places-mutations.ts";

type PostRowProps = { post: PlacePost; onChange: (post: PlacePost) => void; onEnd: (ending: Ending) => void };

/** A post with who holds it, and what can be done with it. */
export function PostRow({ post, onChange, onEnd }: PostRowProps) {
  const { t } = useTranslation(["places", "terms"]);
  const format = useOfficeFormat();
  const { send } = useAct(EndPost_Mutation);
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();
  const name = format.nameOf(post);
  const { pairing } = post;

  const keep = async () => {
    const notDone = words.ofOutcome(await send({ post: post.code, version: post.version }));
    if (notDone === null) say(t("kept", { name }));
    else sayFailed(notDone);
  };

  return (
    <li className={styles["post"]}>
      <span className={styles["main"]}>
        <b>{name}</b>
        <small>
          {[format.nameOf(post.department), format.entered(post.business, post.businessEn)].filter(Boolean).join(" · ")}
        </small>
      </span>
      <span className={styles["people"]}>
        <small>
          {pairing
            ? [pairing.primary, pairing.backup].flatMap((person) => (person ? format.name(person) : [])).join(" / ")
            : t("nobody")}
        </small>
      </span>
      <span className={styles["tags"]}>
        {post.watched && <Tag>{t("watchedTag")}</Tag>}
        {post.special && <Tag>{t("specialTag")}</Tag>}
        {post.exemptReason && <Tag title={post.exemptReason}>{t("exemptTag")}</Tag>}
        {post.startsOn && post.startsOn > format.today && (
          <Tag>{t("startsOn", { date: format.date(post.startsOn) })}</Tag>
        )}
        {post.endsOn && <Tag>{t("endsOn", { date: format.date(post.endsOn) })}</Tag>}
      </span>
      <span className={styles["actions"]}>
        <Button size="small" onClick={() => onChange(post)}>
          {t("change")}
        </Button>
        {post.endsOn ? (
          <Button size="small" onClick={() => void keep()}>
            {t("keep")}
          </Button>
        ) : (
          <Button size="small" onClick={() => onEnd({ what: "POST", code: post.code, version: post.version, name })}>
            {t("endIt")}
          </Button>
        )}
      </span>
    </li>
  );
}
