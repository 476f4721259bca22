import { useTranslation } from "react-i18next";
import type { PairingTableQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Person, TableRow } from "./picture-layout.ts";

type Burden = PairingTableQuery["pairingTable"]["burdens"][number];

/** A line of people as it is read out: A, B and the reserves in order. */
export type Line = {
  readonly primary: Person | null;
  readonly backup: Person | null;
  readonly reserves: readonly Person[];
};

/** What the table of pairings says in words. */
export function usePairingWords() {
  const { t } = useTranslation(["pairingTable", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const short = (post: TableRow["post"]) => (post.window ? `${post.window.number}` : postName(post));

  /** How the backup stands to the holder, with the posts it goes over. */
  const relation = ({ relation: found }: TableRow): string => {
    if (!found) return t("none");
    const posts = found.posts.map(short).join("-");
    switch (found.kind) {
      case "MUTUAL":
        return t("relation.MUTUAL", { posts });
      case "RING":
        return t("relation.RING", { count: found.posts.length, posts });
      case "CHAIN":
        return t("relation.CHAIN", { people: found.people.map((person) => format.name(person)).join(" → ") });
      default:
        return t(`relation.${found.kind}`);
    }
  };

  /** What one should mind about a row. */
  const cautions = (row: TableRow, burdens: ReadonlyMap<string, Burden>, limit: number): Caution[] => {
    const members = [
      ...(row.backup ? [{ person: row.backup, role: t("terms:role.BACKUP"), isBackup: true }] : []),
      ...row.reserves.map((person, index) => ({
        person,
        role: t("terms:role.RESERVE", { number: index + 1 }),
        isBackup: false,
      })),
    ];
    const over = members.flatMap(({ person, role, isBackup }): Caution[] => {
      const burden = burdens.get(person.code);
      const holdsItAnyway = row.takeovers.some(({ acting }) => acting.code === person.code);
      if (!burden || holdsItAnyway) return [];
      const name = format.name(person);
      if (burden.overload === "NO_ROOM") {
        return [{ isBad: true, text: t("caution.NO_ROOM", { role, name, load: format.load(burden.held, limit) }) }];
      }
      if (burden.overload !== "BACKS_TOO_MANY" || !isBackup) return [];
      return [{ isBad: true, text: t("caution.BACKS_TOO_MANY", { role, name, count: burden.backs.length }) }];
    });
    return [
      ...row.takeovers.map(({ acting, lastDay }) => ({
        isBad: false,
        text: t("caution.takeover", { name: format.name(acting), date: format.shortDate(lastDay) }),
      })),
      ...(row.primary && !row.backup && row.post.exemptReason === null
        ? [{ isBad: true, text: t("caution.noBackup") }]
        : []),
      ...over,
      ...(row.relation?.kind === "RING" ? [{ isBad: false, text: t("caution.ring") }] : []),
      ...(row.post.exemptReason === null ? [] : [{ isBad: false, text: t("caution.exempt") }]),
    ];
  };

  return {
    t,
    format,
    postName,
    relation,
    cautions,
    people: (people: readonly Person[]) => people.map((person) => format.name(person)).join(t("comma")),
    posts: (posts: readonly TableRow["post"][]) => posts.map((post) => postName(post)).join(t("comma")),
    line: ({ primary, backup, reserves }: Line) =>
      [primary, backup, ...reserves].flatMap((person) => (person ? format.name(person) : [])).join(" → "),
    businesses: (post: TableRow["post"]) => businessesOf(post, format),
  };
}

export type Caution = { readonly isBad: boolean; readonly text: string };

/** What is mainly done at a post: as it was entered, else the businesses of its window. */
function businessesOf({ business, businessEn, window }: TableRow["post"], { language }: Format): string {
  const own = (language === "en" && businessEn) || business;
  if (own || !window) return own ?? "";
  const english = language === "en" && window.businessesEn.length > 0;
  return (english ? window.businessesEn : window.businesses).join(english ? ", " : "、");
}
