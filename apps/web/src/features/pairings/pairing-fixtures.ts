import type { Person, TableRow } from "./picture-layout.ts";

export function someone(code: string, name = code): Person {
  return {
    __typename: "Staff",
    id: code,
    code,
    name,
    familyName: name.slice(0, 1),
    familyReading: "",
    givenReading: "",
  };
}

type Row = Partial<Pick<TableRow, "relation" | "takeovers" | "pairing" | "scope">> & { readonly exempt?: boolean };

/** A row of a window's post from a line such as `A B C`, its holder, backup and reserves. */
export function row(number: number, line: string, { exempt = false, ...more }: Row = {}): TableRow {
  const [primary = "", backup = "-", ...reserves] = line.split(" ");
  return {
    __typename: "PairingTableRow",
    post: {
      __typename: "Post",
      id: `P${number}`,
      code: `PW${String(number).padStart(2, "0")}`,
      name: `${number}号窗口岗`,
      nameEn: null,
      kind: "WINDOW",
      watched: true,
      business: null,
      businessEn: null,
      exemptReason: exempt ? "会计" : null,
      window: {
        __typename: "Window",
        id: `W${number}`,
        code: `W${number}`,
        number,
        name: `${number}号的事`,
        nameEn: null,
        businesses: ["咨询", "受理"],
        businessesEn: [],
      },
    },
    primary: someone(primary),
    backup: backup === "-" ? null : someone(backup),
    reserves: reserves.map((code) => someone(code)),
    scope: "FULL",
    pairing: { __typename: "Pairing", id: `R${number}`, startsOn: "2026-03-02" },
    relation: null,
    takeovers: [],
    ...more,
  };
}
