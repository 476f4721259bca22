import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../ui/format/language.ts";
import { resources } from "./resources.ts";

const namespaces = Object.keys(resources["zh-CN"]) as (keyof (typeof resources)["zh-CN"])[];

describe.each(namespaces)("the texts of %s", (namespace) => {
  test("have the same keys in both languages, each with the plural forms its language has", () => {
    const stems = [...stemsOf(resources["zh-CN"][namespace])].sort();
    for (const language of LANGUAGES) {
      const expected = stems.flatMap((stem) => formsOf(stem, language)).sort();
      expect(Object.keys(flatten(resources[language][namespace])).sort(), language).toEqual(expected);
    }
  });

  test.each(LANGUAGES)("are never empty (%s)", (language) => {
    const texts = Object.entries(flatten(resources[language][namespace]));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("ask for the same values in both languages", () => {
    const zh = flatten(resources["zh-CN"][namespace]);
    const en = flatten(resources.en[namespace]);
    for (const [key, text] of Object.entries(zh)) expect([key, valuesIn(en[key] ?? "")]).toEqual([key, valuesIn(text)]);
  });
});

test("Chinese texts keep to the house style: no 您, no exclamation mark, full-width punctuation", () => {
  const texts = Object.values(flatten(resources["zh-CN"]));
  expect(texts.filter((text) => /您|!|！|[\u4e00-\u9fff][,;:?]/u.test(text))).toEqual([]);
});

test("English texts keep to the house style: no please, no successfully, no exclamation mark in a sentence", () => {
  const texts = Object.values(flatten(resources.en));
  expect(texts.filter((text) => /\bplease\b|successfully|\w!/i.test(text))).toEqual([]);
});

type Texts = { readonly [key: string]: string | Texts };

/** Nested texts as one level, keyed by their path. */
function flatten(texts: object, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts as Texts).flatMap(([key, text]) =>
      typeof text === "string" ? [[path + key, text]] : Object.entries(flatten(text, `${path}${key}.`)),
    ),
  );
}

function stemsOf(texts: object): Set<string> {
  return new Set(Object.keys(flatten(texts)));
}

/** `days_other` stands for every plural form of its language: in English `days_one` and `days_other`. */
function formsOf(stem: string, language: Language): string[] {
  if (!stem.endsWith("_other")) return [stem];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralCategories.map((category) => stem.replace(/other$/, category));
}

function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? ""))].sort();
}
