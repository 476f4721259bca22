import type { LeaveMonthQuery } from "../../generated/graphql.ts";
import { Sideways } from "../../ui/page/Sideways.tsx";
import styles from "./MonthTable.module.css";
import { type Away, cellOf, type Group, type Person } from "./month-cells.ts";
import { useAwayWords } from "./use-away-words.ts";

type Day = LeaveMonthQuery["leaveMonth"]["days"][number];

type MonthTableProps = {
  days: readonly Day[];
  groups: readonly Group[];
  titleOf: (key: string) => string;
  isByWindow: boolean;
};

/** A row for each person and a column for each date, cut at noon. Days of rest are grey, and what is worked on them stands there. */
export function MonthTable({ days, groups, titleOf, isByWindow }: MonthTableProps) {
  const { t, format } = useAwayWords();
  const dayProps = ({ date, kind, provisional }: Day) => ({
    "data-kind": kind,
    "data-today": date === format.today || undefined,
    "data-provisional": provisional || undefined,
  });
  return (
    <div className={styles["frame"]}>
      <Sideways label={t("title")}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              {days.map((day) => (
                <th
                  key={day.date}
                  scope="col"
                  {...dayProps(day)}
                  title={[format.fullDate(day.date), day.name].filter(Boolean).join(" ")}
                >
                  {Number(day.date.slice(8))}
                  <small>{format.weekday(day.date).replace(/^周/u, "").slice(0, 2)}</small>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ key, people }) => (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={days.length + 1} className={styles["group"]}>
                  {titleOf(key)}
                </th>
              </tr>
              {people.map((person) => (
                <tr key={person.code}>
                  <th scope="row">
                    {format.name(person)}
                    {isByWindow && key !== "" && <small> {roleAt(person, Number(key))}</small>}
                  </th>
                  {days.map((day) => (
                    <td key={day.date} {...dayProps(day)}>
                      <DayCell person={person} date={day.date} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{t("total")}</th>
              {days.map((day) => (
                <td key={day.date} {...dayProps(day)}>
                  {day.away > 0 && day.away}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Sideways>
    </div>
  );
}

function roleAt({ seats }: Person, window: number): string {
  return seats.find((seat) => seat.window === window)?.role === "PRIMARY" ? "A" : "B";
}

function DayCell({ person, date }: { person: Person; date: string }) {
  const { t, letter, cell: say } = useAwayWords();
  const cell = cellOf(person, date);
  const { morning, afternoon, works } = cell;
  if (!morning && !afternoon) {
    if (!works) return null;
    return (
      <span className={styles["works"]} role="img" aria-label={say(cell)} title={say(cell)}>
        {t("letter.WORK")}
      </span>
    );
  }
  const isOne = morning?.id === afternoon?.id;
  return (
    <span className={styles["day"]} role="img" aria-label={say(cell)} title={say(cell)}>
      {isOne && morning ? (
        <Half half={morning} letter={letter(morning)} isWhole />
      ) : (
        <>
          <Half half={morning} letter={morning ? letter(morning) : ""} />
          <Half half={afternoon} letter={afternoon ? letter(afternoon) : ""} />
        </>
      )}
    </span>
  );
}

function Half({ half, letter, isWhole = false }: { half: Away | null; letter: string; isWhole?: boolean }) {
  return (
    <i
      data-away={half === null ? undefined : half.pending ? "pending" : half.isPart ? "part" : "whole"}
      data-whole={isWhole || undefined}
    >
      {letter}
    </i>
  );
}
