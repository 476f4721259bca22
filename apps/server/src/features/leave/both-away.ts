import type { Post } from "@zaigang/db";
import type { TimeRange } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { Of } from "../coverage/coverage.ts";
import { PostRef } from "../posts/post.ts";

export const BothAway = builder.objectRef<Of<TimeRange & { readonly post: string }>>("BothAway").implement({
  description: "A time in which primary and backup of a post would both be away, and nobody is named for it.",
  fields: (t) => ({
    post: t.field({
      description: "Which post.",
      type: PostRef,
      resolve: ({ result, loaded }) => loaded.posts.get(result.post) as Post,
    }),
    startsAt: t.field({ type: "DateTime", description: "Its start.", resolve: ({ result }) => result.startsAt }),
    endsAt: t.field({ type: "DateTime", description: "Its end.", resolve: ({ result }) => result.endsAt }),
  }),
});
