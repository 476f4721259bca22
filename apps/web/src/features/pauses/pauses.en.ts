import type { Translation } from "../../app/i18n/translation.ts";
import type { pausesZh } from "./pauses.zh.ts";

export const pausesEn = {
  length: "How long to pause",
  pauseUntil: "Pause until {{until}}",
  paused: "{{window}} paused until {{until}}",
  pausesToo: "{{posts}} served from here, paused as well.",
  pausedUntil: "Paused until {{until}}",
  resume: "Resume now",
  resumed: "{{window}} open again",
  comma: ", ",
} satisfies Translation<typeof pausesZh>;
