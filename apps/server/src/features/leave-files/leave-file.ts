import { builder, inMyOffice } from "../../graphql/builder.ts";
import { globalId } from "../../graphql/global-id.ts";

export const LeaveFileRef = builder.prismaNode("LeaveFile", {
  description:
    "A file that proves a request for leave or belongs to its handover. Its bytes are at /api/leave-files/<id>.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  select: {
    id: true,
    uploadedById: true,
    forHandover: true,
    request: { select: { staffId: true } },
  },
  about: ({ request, uploadedById }) => request?.staffId ?? uploadedById,
  // What belongs to no request yet is its uploader's alone.
  rows: ({ request, forHandover }) => (request === null ? "SELF" : forHandover ? "readLeave" : "readProof"),
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its name." }),
    mediaType: t.exposeString("mediaType", { description: "What it is, by its bytes, such as image/jpeg." }),
    size: t.exposeInt("size", { description: "In bytes." }),
    forHandover: t.exposeBoolean("forHandover", { description: "Whether it is for who takes over, and not a proof." }),
    uploadedAt: t.expose("uploadedAt", { type: "DateTime", description: "When it came." }),
    uploadedBy: t.relation("uploadedBy", { description: "From whom." }),
  }),
});

/** Of such a file what concerns whoever takes over: they see neither the request nor what proves it. */
export const HandoverFileRef = builder.prismaObject("LeaveFile", {
  variant: "HandoverFile",
  description: "A file that is handed over with the work. Its bytes are at /api/leave-files/<file>.",
  select: { id: true, request: { select: { handoverToId: true } } },
  about: ({ request }) => request?.handoverToId ?? null,
  rows: () => "SELF",
  fields: (t) => ({
    file: t.id({ description: "Its id.", resolve: ({ id }) => globalId("LeaveFile", id) }),
    name: t.exposeString("name", { description: "Its name." }),
    mediaType: t.exposeString("mediaType", { description: "What it is, by its bytes, such as image/jpeg." }),
    size: t.exposeInt("size", { description: "In bytes." }),
    uploadedAt: t.expose("uploadedAt", { type: "DateTime", description: "When it came." }),
  }),
});
