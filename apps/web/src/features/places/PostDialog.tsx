import { addDays } from "@zaigang/domain";
import { Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { ChangeDialog } from "../opening/ChangeDialog.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { PlacePost } from "./place-types.ts";
import { AddPost_Mutation, ChangePost_Mutation } from "./places-mutations.ts";
import { postDraftOf, postInputOf } from "./post-draft.ts";
import { usePlaceChoices } from "./use-place-choices.ts";

type PostDialogProps = {
  /** The post that changes; `null` for a new one. */
  post: PlacePost | null;
  /** The window of a new post; `null` for one in the office. */
  window: { readonly code: string; readonly number: number } | null;
  onClose: () => void;
};

/** A post: what it is, whether it is watched, and who holds a new one. */
export function PostDialog({ post, window, onClose }: PostDialogProps) {
  const { t } = useTranslation(["places", "terms"]);
  const format = useOfficeFormat();
  const people = usePeople();
  const { departments } = usePlaceChoices();
  const adding = useAct(AddPost_Mutation);
  const changing = useAct(ChangePost_Mutation);
  const [draft, setDraft] = useState(() => postDraftOf(post, window !== null));
  const tomorrow = addDays(format.today, 1);
  const [from, setFrom] = useState<string | null>(tomorrow);
  const [primary, setPrimary] = useState<string | null>(null);
  const [backup, setBackup] = useState<string | null>(null);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const words = postInputOf(draft);
  const added =
    words && from !== null && (primary === null || primary !== backup)
      ? {
          ...words,
          kind: window ? ("WINDOW" as const) : draft.isLeader ? ("LEADER" as const) : ("OFFICE" as const),
          window: window?.code ?? null,
          from,
          pairing: primary === null ? null : { primary, backup: draft.exemptReason ? null : backup, reserves: [] },
        }
      : null;
  const changed = words && post ? { ...words, post: post.code, version: post.version } : null;
  const input = post ? changed : added;

  return (
    <ChangeDialog
      title={t(post ? "changePost" : window ? "addSeat" : "addPost", { number: window?.number ?? "" })}
      main={t(post ? "savePost" : "addThisPost")}
      done={t(post ? "postChanged" : "postAdded", { name: draft.name.trim() })}
      change={post ? changed && { changePost: changed } : added && { addPost: added }}
      takesReason={!post}
      isSaving={adding.isSaving || changing.isSaving}
      send={(reason) =>
        post
          ? changing.send(input as NonNullable<typeof changed>)
          : adding.send({ ...(input as NonNullable<typeof added>), reason })
      }
      onClose={onClose}
      form={(isTried) => (
        <>
          {text("name", isTried && draft.name.trim() === "" ? t("nameMissing") : null)}
          {text("nameEn")}
          {text("business")}
          <Field
            label={t("department")}
            id="post-department"
            error={isTried && draft.department === null ? t("departmentMissing") : null}
          >
            {(control) => (
              <Select
                {...control}
                value={draft.department}
                options={departments}
                showSearch={{ optionFilterProp: "label" }}
                onChange={(department: string) => set({ department })}
              />
            )}
          </Field>
          <Field label={t("priority")} id="post-priority" hint={t("priorityHint")}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={9}
                precision={0}
                value={draft.priority}
                onChange={(priority) => set({ priority: priority ?? 0 })}
              />
            )}
          </Field>
          <Checkbox checked={draft.watched} onChange={({ target }) => set({ watched: target.checked })}>
            {t("watched")}
          </Checkbox>
          <Checkbox checked={draft.special} onChange={({ target }) => set({ special: target.checked })}>
            {t("special")}
          </Checkbox>
          {!post && !window && (
            <Checkbox checked={draft.isLeader} onChange={({ target }) => set({ isLeader: target.checked })}>
              {t("leaderPost")}
            </Checkbox>
          )}
          {text("exemptReason", null, t("exemptHint"))}
          {!post && (
            <>
              <Field label={t("from")} id="post-from" error={isTried && from === null ? t("dateMissing") : null}>
                {({ status: _, ...control }) => (
                  <DateInput {...control} value={from} first={tomorrow} onChange={setFrom} />
                )}
              </Field>
              <PersonField
                label={t("terms:role.PRIMARY")}
                id="post-primary"
                people={people}
                value={primary}
                mayBeEmpty
                onChange={setPrimary}
              />
              {draft.exemptReason.trim() === "" && (
                <PersonField
                  label={t("terms:role.BACKUP")}
                  id="post-backup"
                  people={people}
                  value={backup}
                  mayBeEmpty
                  error={isTried && backup !== null && backup === primary ? t("samePerson") : null}
                  onChange={setBackup}
                />
              )}
            </>
          )}
        </>
      )}
    />
  );

  function text(field: "name" | "nameEn" | "business" | "exemptReason", error: string | null = null, hint?: string) {
    return (
      <Field label={t(field)} id={`post-${field}`} error={error} hint={hint}>
        {(control) => (
          <Input
            maxLength={MOST_CHARACTERS}
            {...control}
            autoFocus={field === "name"}
            value={draft[field]}
            onChange={({ target }) => set({ [field]: target.value })}
          />
        )}
      </Field>
    );
  }
}
