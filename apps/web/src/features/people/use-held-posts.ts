import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { PostHolders_Query } from "./post-holders-query.ts";
import { usePostName } from "./use-post-name.ts";

/** Which posts a person holds and backs, in a few words: 3号窗口 A岗，2号窗口 B岗; empty for none, or until it is known. */
export function useHeldPosts(): (staff: string) => string {
  const { t } = useTranslation(["people", "terms"]);
  const postName = usePostName();
  const posts = useQuery(PostHolders_Query).data?.viewer?.office.posts ?? [];
  return (staff) => {
    const held = (role: "primary" | "backup") => posts.filter(({ pairing }) => pairing?.[role]?.code === staff);
    const words = (post: (typeof posts)[number], role: "PRIMARY" | "BACKUP") =>
      t("heldPost", { post: postName(post), role: t(`terms:role.${role}`) });
    return [
      ...held("primary").map((post) => words(post, "PRIMARY")),
      ...held("backup").map((post) => words(post, "BACKUP")),
    ].join(t("comma"));
  };
}
