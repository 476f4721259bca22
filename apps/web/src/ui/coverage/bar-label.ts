/** What a bar would like to say, each part from its longest form to its shortest. */
export type BarWords = {
  /** Who acts, or the word for nobody; such as 鲍景行, then 鲍. */
  readonly names: readonly string[];
  /** Where they serve or until when; such as "→ 在6号窗口办理", then "→ 在6号". */
  readonly notes: readonly string[];
  readonly hasTag: boolean;
};

/** What fits. */
export type BarLabel = { readonly tag: boolean; readonly name: string | null; readonly note: string | null };

/** Bars narrower than this show no tag, but an outline. */
export const TAG_WIDTH = 24;

const PADDING = 7;
const TAG_AND_SPACE = 24;
const NOTE_SPACE = 6;
const NAME_SIZE = 13;
const NOTE_SIZE = 12;

/**
 * Chooses the words for a bar of `width` pixels. As it narrows the note gets shorter, then goes;
 * then the name does; then the tag.
 */
export function barLabel({ names, notes, hasTag }: BarWords, width: number): BarLabel {
  const tag = hasTag && width >= TAG_WIDTH;
  const room = width - 2 * PADDING - (tag ? TAG_AND_SPACE : 0);

  const name = names[0] ?? null;
  if (name !== null) {
    const rest = room - textWidth(name, NAME_SIZE) - NOTE_SPACE;
    const note = notes.find((form) => textWidth(form, NOTE_SIZE) <= rest);
    if (note !== undefined) return { tag, name, note };
  }
  return { tag, name: names.find((form) => textWidth(form, NAME_SIZE) <= room) ?? null, note: null };
}

const WIDE = /[⺀-鿿豈-﫿＀-｠]/;
const NARROW = /[iljtfrI.,:;'’!|()[\] ]/;

/**
 * An estimate, in pixels, that needs no layout: a full-width sign is a square, a letter two thirds
 * of it, a thin one a third. Rather too wide than too narrow, so that nothing is cut.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of text) ems += WIDE.test(sign) ? 1 : NARROW.test(sign) ? 0.34 : 0.6;
  return ems * fontSize;
}
