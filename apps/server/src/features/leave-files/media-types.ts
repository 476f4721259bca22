import { fileTypeFromBuffer } from "file-type";

/** What a proof or a handover may be: pictures, PDF, and what Word and Excel write. By the ending that goes with it. */
const TAKEN: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  heic: "image/heic",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export type MediaType = { readonly ending: string; readonly mediaType: string };

/** What a file is by its bytes, whatever it is called; `null` for anything that is not taken. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mediaType = found && TAKEN[found.ext];
  return mediaType ? { ending: found.ext, mediaType } : null;
}

/** A name with the ending of what the file is, so that nobody opens it as anything else. */
export function namedAs(name: string, { ending }: MediaType): string {
  const same = ending === "jpg" ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, "i");
  return same.test(name) ? name : `${name}.${ending}`;
}
