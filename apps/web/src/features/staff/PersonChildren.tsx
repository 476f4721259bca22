import { useApolloClient } from "@apollo/client/react";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonLeaveQuery } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./PersonLeave.module.css";
import { AddChild_Mutation, RemoveChild_Mutation } from "./person-leave-query.ts";
import type { Person } from "./person-types.ts";
import { useSaved } from "./use-saved.ts";

type Child = NonNullable<NonNullable<PersonLeaveQuery["staff"]>["children"]>[number];

/** The children for whom a person has leave: entered once, and out again while no leave was taken for them. */
export function PersonChildren({ person, of }: { person: Person; of: readonly Child[] }) {
  const { t } = useTranslation("ledger");
  const format = useOfficeFormat();
  const client = useApolloClient();
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();
  const removing = useAct(RemoveChild_Mutation);
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);

  const remove = async (child: Child) => {
    const notDone = words.ofOutcome(await removing.send({ child: child.id }));
    setAsked(null);
    if (notDone !== null) return sayFailed(notDone);
    say(t("childRemoved", { name: child.name }));
    await client.refetchQueries({ include: "active" });
  };
  return (
    <section>
      <h2>{t("children")}</h2>
      {of.length === 0 && <p className={styles["none"]}>{t("noChildren")}</p>}
      <ul className={styles["children"]}>
        {of.map((child) => (
          <li key={child.id}>
            <span>{child.name}</span>
            <small>{t("bornOn", { date: format.fullDate(child.bornOn) })}</small>
            {asked === child.id ? (
              <>
                <Button size="small" onClick={() => setAsked(null)}>
                  {t("keepChild")}
                </Button>
                <Button size="small" danger onClick={() => remove(child)}>
                  {t("removeSure", { name: child.name })}
                </Button>
              </>
            ) : (
              <Button size="small" type="text" onClick={() => setAsked(child.id)}>
                {t("removeChild", { name: child.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button onClick={() => setAdding(true)}>{t("addChild")}</Button>
      {isAdding && <AddChildDialog person={person} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddChildDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("ledger");
  const client = useApolloClient();
  const [name, setName] = useState("");
  const [bornOn, setBornOn] = useState<string | null>(null);
  const { isTried, attempt } = useAttempts();
  const { send, isSaving } = useAct(AddChild_Mutation);
  const { not, settle } = useSaved();
  const submit = async () => {
    attempt();
    if (name.trim() === "" || bornOn === null || isSaving) return;
    if (!settle(await send({ staff: person.code, name, bornOn }), () => t("childAdded", { name }))) return attempt();
    onClose();
    await client.refetchQueries({ include: "active" });
  };
  return (
    <FormDialog title={t("addChild")} main={t("saveChild")} isSaving={isSaving} onSubmit={submit} onClose={onClose}>
      {not && <FormError>{not.text}</FormError>}
      <Field label={t("childName")} id="child-name" error={isTried && name.trim() === "" ? t("nameWanted") : null}>
        {({ status, ...control }) => (
          <Input
            {...control}
            {...(status ? { status } : {})}
            autoFocus
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label={t("childBorn")} id="child-born" error={isTried && bornOn === null ? t("bornWanted") : null}>
        {({ status, ...control }) => (
          <DateInput {...control} {...(status ? { status } : {})} value={bornOn} onChange={setBornOn} />
        )}
      </Field>
    </FormDialog>
  );
}
