import { boardEn } from "../../features/board/board.en.ts";
import { boardZh } from "../../features/board/board.zh.ts";
import { whyEn } from "../../features/coverage/why.en.ts";
import { whyZh } from "../../features/coverage/why.zh.ts";
import { fourteenDaysEn } from "../../features/fourteen-days/fourteen-days.en.ts";
import { fourteenDaysZh } from "../../features/fourteen-days/fourteen-days.zh.ts";
import { homeEn } from "../../features/home/home.en.ts";
import { homeZh } from "../../features/home/home.zh.ts";
import { sessionEn } from "../../features/session/session.en.ts";
import { sessionZh } from "../../features/session/session.zh.ts";
import type { Language } from "../../ui/format/language.ts";
import { shellEn } from "../shell/shell.en.ts";
import { shellZh } from "../shell/shell.zh.ts";
import { termsEn } from "./terms.en.ts";
import { termsZh } from "./terms.zh.ts";

/**
 * Every text of the interface, by language and feature. A feature keeps its dictionaries beside its
 * screens (`<feature>.zh.ts`, `<feature>.en.ts`) and is named here; what several features say is in `terms`.
 */
const zh = {
  terms: termsZh,
  board: boardZh,
  fourteenDays: fourteenDaysZh,
  home: homeZh,
  session: sessionZh,
  shell: shellZh,
  why: whyZh,
};

type Dictionaries = { readonly [Namespace in keyof typeof zh]: object };

const en = {
  terms: termsEn,
  board: boardEn,
  fourteenDays: fourteenDaysEn,
  home: homeEn,
  session: sessionEn,
  shell: shellEn,
  why: whyEn,
} satisfies Dictionaries;

export const resources = { "zh-CN": zh, en } satisfies Record<Language, Dictionaries>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "terms";
    resources: typeof zh;
  }
}
