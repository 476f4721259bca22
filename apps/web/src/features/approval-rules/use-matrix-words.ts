import type { ApprovalBand, ApproverRole, BandProblem, StaffRank } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { EnteredName } from "../../ui/format/names.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";

export type NamedType = EnteredName & { readonly code: string };

type Whose = { readonly rank: StaffRank; readonly types: readonly string[]; readonly special: boolean };
type Length = Pick<ApprovalBand, "above" | "upTo">;

/** Rows of the matrix and what is wrong with them, in the language on screen. */
export function useMatrixWords(types: readonly NamedType[]) {
  const { t } = useTranslation("approvalRules");
  const format = useOfficeFormat();
  const nameOf = (code: string) => {
    const type = types.find((each) => each.code === code);
    return type ? format.nameOf(type) : code;
  };
  const typesOf = (codes: readonly string[]) =>
    codes.length === 0 ? t("allTypes") : codes.map(nameOf).join(t("comma"));
  const roles = (all: readonly ApproverRole[], between: "arrow" | "comma") =>
    all.map((role) => t(`role.${role}`)).join(t(between));

  const length = ({ above, upTo }: Length): string => {
    if (upTo === null) return above === 0 ? t("length.any") : t("length.beyond", { above: above / 100 });
    if (above === 0) return t("length.through", { upTo: upTo / 100 });
    return t("length.between", { above: above / 100, upTo: upTo / 100 });
  };
  const whose = ({ rank, types: codes, special }: Whose): string =>
    t(special ? "whoseSpecial" : "whose", { rank: t(`rank.${rank}`), types: typesOf(codes) });
  const way = (band: ApprovalBand | null): string => {
    if (!band) return t("nobody");
    const copies = band.copies.length > 0 ? t("copyTo", { roles: roles(band.copies, "comma") }) : "";
    return roles(band.chain, "arrow") + copies;
  };
  const problem = (found: BandProblem, bands: readonly ApprovalBand[]): string => {
    const values = { whose: whose(found), length: length(found) };
    const [row] = found.rows;
    const instead = row === undefined ? undefined : bands[row];
    if (found.code !== "HOLE") return t(`problem.${found.code}`, values);
    return instead ? t("problem.HOLE", { ...values, instead: way(instead) }) : t("problem.HOLE_NOBODY", values);
  };
  return { nameOf, typesOf, length, whose, way, problem };
}
