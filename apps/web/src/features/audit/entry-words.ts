import type { TFunction } from "i18next";
import type { AuditLogQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";

export type Entry = AuditLogQuery["auditLog"]["edges"][number]["node"];
type Words = TFunction<"audit">;

/** What was done, in plain words; what has none says its own name. */
export function actionWords({ kind, action, fields }: Entry, t: Words): string {
  if (kind === "LOOK") {
    const seen = fields.map((field) => t(`seen.${field.replace(".", "_")}` as "seen.SignIn", { defaultValue: field }));
    return t("looked", { fields: [...new Set(seen)].join(t("comma")) });
  }
  return t(`actions.${action}` as "actions.addPerson", { defaultValue: action });
}

/** Whom and what it is about; empty where nobody and nothing. */
export function subjectWords({ people, things }: Entry, format: Format): string {
  return [...people.map((person) => format.name(person)), ...things.map(({ code, name }) => `${name} ${code}`)].join(
    format.language === "zh-CN" ? "、" : ", ",
  );
}

/** From where and by which way in. */
export function originWords({ address, channel, token }: Entry, t: Words): string {
  const way = channel === null ? [] : [channel === "TOKEN" ? t("token", { name: token ?? "" }) : t("session")];
  return [...(address === null ? [] : [address]), ...way].join(" · ");
}

/** A line of the exported table for each written field, one for an entry without any. */
export function exportedRows(entry: Entry, t: Words, format: Format): string[][] {
  const at = new Date(entry.at).getTime();
  const start = [
    `${format.fullDate(format.dateOf(at))} ${format.clock(at)}`,
    entry.actor ? `${format.name(entry.actor)} ${entry.actor.code}` : t("system"),
    actionWords(entry, t),
    subjectWords(entry, format),
    originWords(entry, t),
  ];
  if (entry.values.length === 0) return [[...start, "", "", ""]];
  return entry.values.map(({ name, before, after, hidden }) =>
    hidden ? [...start, name, t("hidden"), t("hidden")] : [...start, name, before ?? "", after ?? ""],
  );
}
