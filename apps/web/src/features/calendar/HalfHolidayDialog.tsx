import { useQuery } from "@apollo/client/react";
import { mayHaveHalfHoliday, splitHalves } from "@zaigang/domain";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HalfHolidayPeopleQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./HalfHolidays.module.css";
import type { HalfHoliday } from "./HalfHolidays.tsx";
import { GrantHalfHoliday_Mutation, HalfHolidayPeople_Query } from "./half-holiday-query.ts";

type HalfHolidayDialogProps = { halfHoliday: HalfHoliday; onClose: () => void };

type Half = "MORNING" | "AFTERNOON";
type Person = HalfHolidayPeopleQuery["people"][number];

type Choice = Half | "NONE";

const CHOICES: readonly Choice[] = ["NONE", "MORNING", "AFTERNOON"];

/** Who has half a day off, and which half, beside what it would empty. */
export function HalfHolidayDialog({ halfHoliday, onClose }: HalfHolidayDialogProps) {
  const { occasion, date, morning, afternoon } = halfHoliday;
  const { t } = useTranslation("calendar");
  const format = useOfficeFormat();
  const { data, error, refetch } = useQuery(HalfHolidayPeople_Query);
  const { send, isSaving } = useAct(GrantHalfHoliday_Mutation);
  const [halves, setHalves] = useState<ReadonlyMap<string, Half>>(
    () =>
      new Map([
        ...morning.map(({ code }) => [code, "MORNING"] as const),
        ...afternoon.map(({ code }) => [code, "AFTERNOON"] as const),
      ]),
  );
  const people = (data?.people ?? []).filter(({ gender }) => gender && mayHaveHalfHoliday(occasion, gender));
  const codesOf = (half: Half) => [...halves].flatMap(([code, theirs]) => (theirs === half ? [code] : [])).sort();
  const input = {
    occasion,
    year: Number(date.slice(0, 4)),
    morning: codesOf("MORNING"),
    afternoon: codesOf("AFTERNOON"),
  };
  const isFirst = morning.length + afternoon.length === 0;
  const name = t(`occasion.${occasion}`);

  const chosen = people.filter(({ code }) => halves.has(code));
  // Who has it by the rule is known for women; of the young the office names everybody itself.
  const group = chosen.length > 0 || occasion === "YOUTH_DAY" ? chosen : people;
  const all = (half: Half) => setHalves(new Map(group.map(({ code }) => [code, half])));
  const split = () => {
    const pairs = (data?.viewer?.office.posts ?? []).flatMap(({ pairing }) =>
      pairing?.primary && pairing.backup ? [[pairing.primary.code, pairing.backup.code] as const] : [],
    );
    const groups = splitHalves(
      group.map(({ code }) => code),
      pairs,
    );
    setHalves(
      new Map([
        ...groups.morning.map((code) => [code, "MORNING"] as const),
        ...groups.afternoon.map((code) => [code, "AFTERNOON"] as const),
      ]),
    );
  };
  const choose = (code: string, choice: Choice) => {
    const next = new Map(halves);
    if (choice === "NONE") next.delete(code);
    else next.set(code, choice);
    setHalves(next);
  };

  return (
    <ChangeDialog
      title={t("halfHolidayTitle", { occasion: name, date: format.fullDate(date) })}
      main={halves.size === 0 ? t("halfHolidayTakeBack") : t("halfHolidaySave", { count: halves.size })}
      done={
        halves.size === 0 ? t("halfHolidayTakenBack", { occasion: name }) : t("halfHolidaySaved", { occasion: name })
      }
      change={halves.size === 0 && isFirst ? null : { grantHalfHoliday: input }}
      takesReason
      isSaving={isSaving}
      send={(reason) => send({ ...input, reason })}
      onClose={onClose}
      form={() => (
        <>
          <p className={styles["about"]}>{t(`occasionAbout.${occasion}`)}</p>
          <div className={styles["choices"]}>
            <Button disabled={group.length === 0} onClick={() => all("MORNING")}>
              {t("allMorning")}
            </Button>
            <Button disabled={group.length === 0} onClick={() => all("AFTERNOON")}>
              {t("allAfternoon")}
            </Button>
            <Button disabled={group.length === 0} onClick={split}>
              {t("splitHalves")}
            </Button>
            <Button disabled={halves.size === 0} onClick={() => setHalves(new Map())}>
              {t("nobody")}
            </Button>
          </div>
          {!data && (error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />)}
          <ul className={styles["people"]}>
            {people.map((person) => (
              <li key={person.id}>
                <span>
                  <b>{format.name(person)}</b>
                  <small>{departmentOf(person)}</small>
                </span>
                <Segmented<Choice>
                  aria-label={t("halfOf", { person: format.name(person) })}
                  value={halves.get(person.code) ?? "NONE"}
                  onChange={(choice) => choose(person.code, choice)}
                  options={CHOICES.map((choice) => ({ value: choice, label: t(`half.${choice}`) }))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    />
  );

  function departmentOf({ department }: Person): string {
    return format.nameOf(department);
  }
}
