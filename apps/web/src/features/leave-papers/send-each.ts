import type { NotTaken, SentFile } from "./send-file.ts";

/** A file that was not taken: which of those chosen, how it is called, and why. */
export type RefusedFile = { readonly position: number; readonly name: string; readonly why: NotTaken | string };

/**
 * Sends files one after the other. One that is not taken keeps nothing from those after it, and what was taken stays.
 *
 * @param send sends one
 * @param onSent what becomes of one that the server took; in words, where it is not added after all
 * @returns those that were not taken, in order
 */
export async function sendEach<Chosen extends { readonly name: string }>(
  files: readonly Chosen[],
  send: (file: Chosen) => Promise<SentFile>,
  onSent: (id: string, file: Chosen) => Promise<string | null> | undefined,
): Promise<readonly RefusedFile[]> {
  const refused: RefusedFile[] = [];
  for (const [position, file] of files.entries()) {
    const sent = await send(file);
    const why = "refused" in sent ? sent.refused : ((await onSent(sent.id, file)) ?? null);
    if (why !== null) refused.push({ position, name: file.name, why });
  }
  return refused;
}
