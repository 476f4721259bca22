import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Balance_WordsFragment } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Balances.module.css";

type BalancesProps = {
  balances: readonly Balance_WordsFragment[];
  /** Whose, by code; mine if left out. */
  staff?: string;
};

/** What there is of each type of leave: the rest in figures, and as a bar with what is approved and what waits. */
export function Balances({ balances, staff }: BalancesProps) {
  const { t } = useTranslation("ledger");
  const shown = balances.filter(({ granted, carried, used, reserved }) => granted + carried + used + reserved !== 0);
  if (shown.length === 0) return null;
  return (
    <section className={styles["balances"]}>
      <h2>{t("balances")}</h2>
      <ul>
        {shown.map((balance) => (
          <BalanceCard
            key={`${balance.type.code} ${balance.child?.id}`}
            balance={balance}
            address={statementOf(balance, staff)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Where a balance is shown line by line. */
function statementOf({ type, year, child }: Balance_WordsFragment, staff: string | undefined): string {
  const asked = new URLSearchParams({ year: String(year), ...(child && { child: child.id }), ...(staff && { staff }) });
  return `/leave/ledger/${type.code}?${asked}`;
}

function BalanceCard({ balance, address }: { balance: Balance_WordsFragment; address: string }) {
  const { t } = useTranslation("ledger");
  const format = useOfficeFormat();
  const { type, child, granted, carried, used, reserved, expired, available, carriedLeft, carriedUntil } = balance;
  const words = (count: number) => t(`amount.${type.unit}`, { amount: String(Math.round(count * 100) / 100) });
  const name = format.nameOf(type);
  const total = Math.max(granted + carried, used + reserved + expired);
  const parts: [keyof typeof balance & ("used" | "reserved" | "expired"), number][] = [
    ["used", used],
    ["reserved", reserved],
    ["expired", expired],
  ];
  const told = parts.filter(([, amount]) => amount > 0);
  return (
    <li>
      <Link to={address}>
        <span className={styles["name"]}>{child ? `${name} · ${child.name}` : name}</span>
        <span className={styles["left"]}>
          {t("left")} <b data-debt={available < 0}>{words(available)}</b>
        </span>
        <span className={styles["bar"]} aria-hidden="true">
          {told.map(
            ([part, amount]): ReactNode => (
              <span key={part} data-part={part} style={{ inlineSize: `${total > 0 ? (100 * amount) / total : 0}%` }} />
            ),
          )}
        </span>
        <small>
          {[
            t("part.total", { amount: words(granted + carried) }),
            ...told.map(([part, amount]) => t(`part.${part}`, { amount: words(amount) })),
          ].join(" · ")}
        </small>
        {carriedUntil !== null && carriedLeft > 0 && (
          <small>{t("carried", { amount: words(carriedLeft), date: format.shortDate(carriedUntil) })}</small>
        )}
      </Link>
    </li>
  );
}
