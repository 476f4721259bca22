import type { ImportTable } from "../../generated/graphql.ts";

/** Why a file was not read, with the limit or the line that the words need. */
export type NotRead = { readonly code: string; readonly value: number | null };

export type SentTable = { readonly id: string } | { readonly refused: NotRead };

/**
 * Sends a file or a pasted table to be looked through.
 *
 * @param table what it tells, where somebody said so
 */
export async function sendTable(
  body: Blob | string,
  fileName: string | null,
  table: ImportTable | null,
): Promise<SentTable> {
  try {
    const answer = await fetch(`/api/imports${table === null ? "" : `?table=${table}`}`, {
      method: "POST",
      credentials: "same-origin",
      headers: {
        // No form of a foreign page can send this type.
        "content-type": "application/x-zaigang-table",
        ...(fileName !== null && { "x-file-name": encodeURIComponent(fileName) }),
      },
      body,
    });
    const { id, error } = (await answer.json()) as { id?: string; error?: { code: string; value?: number | null } };
    if (id !== undefined) return { id };
    return { refused: { code: error?.code ?? "UNREACHABLE", value: error?.value ?? null } };
  } catch {
    return { refused: { code: "UNREACHABLE", value: null } };
  }
}
