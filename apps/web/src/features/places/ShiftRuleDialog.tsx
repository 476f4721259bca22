import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PairingRole, ShiftDays } from "../../generated/graphql.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { parseClock } from "../../ui/forms/moment.ts";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AddShiftRule_Mutation } from "./places-mutations.ts";

type ShiftRuleDialogProps = { posts: readonly { readonly code: string; readonly name: string }[]; onClose: () => void };

const DAYS = ["WORKDAYS", "SATURDAYS", "SUNDAYS"] as const satisfies readonly ShiftDays[];
const ROLES = ["PRIMARY", "BACKUP"] as const satisfies readonly PairingRole[];

/** Work outside the sessions that comes again: who relieves whom at noon, who has the Saturdays in turn. */
export function ShiftRuleDialog({ posts, onClose }: ShiftRuleDialogProps) {
  const { t } = useTranslation(["places", "terms"]);
  const format = useOfficeFormat();
  const { windows } = useSession().office;
  const { send, isSaving } = useAct(AddShiftRule_Mutation);
  const [post, setPost] = useState(posts[0]?.code ?? "");
  const [role, setRole] = useState<PairingRole>("PRIMARY");
  const [days, setDays] = useState<ShiftDays>("WORKDAYS");
  const [everyWeeks, setEveryWeeks] = useState(1);
  const [from, setFrom] = useState<string | null>(format.today);
  const [startsAt, setStartsAt] = useState("");
  const [endsAt, setEndsAt] = useState("");
  const [held, setHeld] = useState<string[]>(posts.slice(0, 1).map(({ code }) => code));

  const isNoon = days === "WORKDAYS";
  const times = [startsAt, endsAt].map((text) => (text.trim() === "" ? null : parseClock(text)));
  const isBad = (text: string, index: number) => (text.trim() === "" ? !isNoon : times[index] === null);
  const isComplete = from !== null && held.length > 0 && !isBad(startsAt, 0) && !isBad(endsAt, 1);
  const clock = (minute: number | null | undefined) =>
    minute === null || minute === undefined
      ? null
      : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const input = isComplete
    ? { post, role, days, everyWeeks, from, startsAt: clock(times[0]), endsAt: clock(times[1]), posts: held }
    : null;
  const options = windows.flatMap(({ number, posts: own }) =>
    own.map(({ code, name, nameEn }) => ({
      value: code,
      label: `${t("terms:window", { number })} ${format.nameOf({ name, nameEn })}`,
    })),
  );

  return (
    <ChangeDialog
      title={t("addRule")}
      main={t("addThisRule")}
      done={t("ruleAdded")}
      change={input && { addShiftRule: input }}
      isSaving={isSaving}
      send={() => send(input as NonNullable<typeof input>)}
      onClose={onClose}
      form={(isTried) => (
        <>
          <Field label={t("ruleWho")} id="rule-post">
            {(control) => (
              <Select
                {...control}
                value={post}
                options={options}
                showSearch={{ optionFilterProp: "label" }}
                onChange={setPost}
              />
            )}
          </Field>
          {choice(
            "role",
            role,
            ROLES.map((value) => ({ value, label: t(`terms:role.${value}`) })),
            setRole,
          )}
          {choice(
            "days",
            days,
            DAYS.map((value) => ({ value, label: t(`ruleDays.${value}`) })),
            setDays,
          )}
          {choice(
            "weeks",
            everyWeeks,
            [1, 2, 3, 4].map((value) => ({
              value,
              label: value === 1 ? t("everyWeek") : t("everyWeeks", { count: value }),
            })),
            setEveryWeeks,
          )}
          {time("startsAt", startsAt, setStartsAt, isTried && isBad(startsAt, 0))}
          {time("endsAt", endsAt, setEndsAt, isTried && isBad(endsAt, 1))}
          <Field
            label={t("ruleHolds")}
            id="rule-posts"
            error={isTried && held.length === 0 ? t("ruleHoldsMissing") : null}
          >
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                value={held}
                options={options}
                showSearch={{ optionFilterProp: "label" }}
                onChange={setHeld}
              />
            )}
          </Field>
          <Field label={t("from")} id="rule-from" hint={t("ruleFromHint")}>
            {({ status: _, ...control }) => (
              <DateInput {...control} value={from} first={format.today} onChange={setFrom} />
            )}
          </Field>
        </>
      )}
    />
  );

  function choice<Value extends string | number>(
    name: "role" | "days" | "weeks",
    value: Value,
    choices: { value: Value; label: string }[],
    onChange: (value: Value) => void,
  ) {
    return (
      <Field label={t(`rule.${name}`)} id={`rule-${name}`}>
        {(control) => <Select {...control} value={value} options={choices} onChange={onChange} />}
      </Field>
    );
  }

  function time(field: "startsAt" | "endsAt", value: string, onChange: (text: string) => void, isWrong: boolean) {
    return (
      <Field
        label={t(`rule.${field}`)}
        id={`rule-${field}`}
        error={isWrong ? t("timeMissing") : null}
        hint={isNoon ? t(`noonHint.${field}`) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            placeholder={field === "startsAt" ? "12:00" : "13:00"}
            maxLength={5}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
    );
  }
}
