import type { Post } from "@zaigang/db";
import { dateOf, type LineRole } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { Context } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { PostRef } from "../posts/post.ts";
import { LineRoleRef } from "./line-role.ts";
import { StaffRef } from "./staff.ts";

type PostPlace = {
  readonly post: Post;
  readonly role: LineRole;
  /** 0 the primary, 1 the backup, 2, 3 … the reserves. */
  readonly position: number;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
};

const PostPlaceRef = builder.objectRef<PostPlace>("PostPlace").implement({
  description: "A place that a person has in the line of a post, for a time.",
  fields: (t) => ({
    post: t.field({ description: "The post.", type: PostRef, resolve: ({ post }) => post }),
    role: t.field({ description: "The place.", type: LineRoleRef, resolve: ({ role }) => role }),
    position: t.exposeInt("position", { description: "Primary 0, backup 1, reserves 2, 3 and so on." }),
    startsOn: t.expose("startsOn", { type: "Date", description: "The first day." }),
    endsOn: t.expose("endsOn", {
      type: "Date",
      nullable: true,
      description: "The first day on which they have it no more; null while no end is known.",
    }),
  }),
});

function pairingsThen({ viewer, now }: Context, past: boolean | null | undefined) {
  if (!viewer) throw unauthenticated();
  const today = new Date(dateOf(now, viewer.timeZone));
  return past ? { endsOn: { lte: today } } : { OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
}

builder.prismaObjectFields(StaffRef, (t) => ({
  places: t.field({
    description: "The places that they have in the lines of posts now and ahead, by post and date.",
    type: [PostPlaceRef],
    args: { past: t.arg.boolean({ description: "Those that are over instead." }) },
    select: ({ past }, context, nestedSelection) => {
      const where = pairingsThen(context, past);
      const period = {
        startsOn: true,
        endsOn: true,
        post: nestedSelection({ select: { officeId: true, id: true, code: true } }, ["post"]),
      } as const;
      return {
        primaryOf: { where, select: period },
        backupOf: { where, select: period },
        reserveOf: { where: { pairing: where }, select: { position: true, pairing: { select: period } } },
      };
    },
    resolve: ({ primaryOf, backupOf, reserveOf }) =>
      [
        ...primaryOf.map((pairing) => ({ ...pairing, role: "PRIMARY" as const, position: 0 })),
        ...backupOf.map((pairing) => ({ ...pairing, role: "BACKUP" as const, position: 1 })),
        ...reserveOf.map(({ pairing, position }) => ({ ...pairing, role: "RESERVE" as const, position: position + 1 })),
      ]
        .map((place) => ({ ...place, post: place.post as Post }))
        .sort((a, b) => a.position - b.position || compare(a.post.code, b.post.code) || +a.startsOn - +b.startsOn),
  }),
}));

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
