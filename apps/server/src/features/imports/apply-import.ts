import {
  addDays,
  type CivilDate,
  dateOf,
  instantAt,
  isApplicable,
  PAIRING_FIELDS,
  type PlannedImport,
  plannedRows,
  Refusal,
  type StaffRow,
} from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { rowId } from "../../changes/references.ts";
import {
  AlreadyEnded,
  ChangedMeanwhile,
  KeyReused,
  TextTooLong,
  UnknownReference,
  WouldUncover,
} from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertAdministratorRemains } from "../accounts/account-holder.ts";
import { LastAdministrator } from "../accounts/refusals.ts";
import { plannedChange } from "./planned-change.ts";
import { type Preview, previewImport } from "./preview-import.ts";
import { sheetsOf, TableImportRef } from "./table-import.ts";
import { idIn } from "./writing/pending.ts";
import { prepareImport, writeImport } from "./writing/write-import.ts";

/** Something in the file is wrong, or nothing in it is new. */
export class NothingToImport extends Refusal {
  readonly code = "NOTHING_TO_IMPORT";
  readonly errors: number;

  constructor(errors: number) {
    super(errors > 0 ? `${errors} rows cannot be taken over` : "The file says what is there already");
    this.errors = errors;
  }
}

builder.objectType(NothingToImport, {
  name: "NothingToImport",
  description: "Some rows cannot be taken over, so none are; or the file says what is there already.",
  interfaces: [RefusalRef],
  fields: (t) => ({ errors: t.exposeInt("errors", { description: "How many rows are wrong." }) }),
});

const ApplyImportInput = builder.inputType("ApplyImportInput", {
  description: "A file to take over.",
  fields: (t) => ({
    import: t.id({ required: true, description: "The uploaded file." }),
    version: t.string({ required: true, description: "Of the preview that was decided on." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
  }),
});

builder.mutationField("applyImport", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Takes an uploaded file over: all that its preview says, or nothing.",
    type: TableImportRef,
    errors: {
      types: [
        UnknownReference,
        AlreadyEnded,
        LastAdministrator,
        NothingToImport,
        ChangedMeanwhile,
        WouldUncover,
        TextTooLong,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: ApplyImportInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "applyImport", key, input };
      const id = await changeOffice(context, request, (office) => applyImport(office, input));
      return context.db.tableImport.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function applyImport(office: LockedOffice, input: typeof ApplyImportInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const id = rowId(input.import, "TableImport");
  const uploaded = await tx.tableImport.findUnique({ where: { officeId_id: { officeId, id } } });
  if (!uploaded) throw new UnknownReference("IMPORT", input.import);
  if (uploaded.appliedAt) throw new AlreadyEnded(uploaded.appliedAt.getTime());
  const reason = readText("reason", input.reason);
  const preview = await previewImport(tx, viewer, sheetsOf(uploaded), now);
  const { plan, ids } = preview;
  if (!isApplicable(plan)) throw new NothingToImport(countOf(plan, "ERROR"));
  if (preview.version !== input.version) throw new ChangedMeanwhile(null);

  const today = dateOf(now, timeZone);
  const startsOn = touchesFrom(preview, today);
  const change = plannedChange(plan, today);
  const prepared = prepareImport(plan, ids);
  const losing = plannedRows(plan, "STAFF").filter(
    ({ before, after }) => isAdministrator(before) && !isAdministrator(after),
  );
  if (losing.length > 0) {
    await assertAdministratorRemains(office, ...losing.map(({ after }) => idIn(ids.staff, after?.code ?? "")));
  }
  return {
    concerns: { type: "TableImport", person: null, others: prepared.touched, rows: "managePeople" },
    touches:
      startsOn === null
        ? null
        : {
            startsAt: instantAt(startsOn, 0, timeZone),
            endsAt: instantAt(addDays(startsOn, MOST_DATES), 0, timeZone),
          },
    ...(change && { planned: { change, reason } }),
    write: async () => {
      await writeImport({ tx, officeId, staffId: viewer.staffId, now, today }, prepared);
      // What was uploaded holds private data, and is needed no more.
      await tx.tableImport.update({
        where: { officeId_id: { officeId, id } },
        data: { appliedAt: new Date(now), sheets: [] },
      });
      return { id, after: { fileName: uploaded.fileName, preview: summaryOf(plan) } };
    },
  };
}

function countOf({ sheets }: PlannedImport, status: "NEW" | "CHANGED" | "ERROR"): number {
  return sheets.reduce((sum, { rows }) => sum + rows.filter((row) => row.status === status).length, 0);
}

function isAdministrator(person: StaffRow | null): boolean {
  return person?.roles.includes("ADMINISTRATOR") ?? false;
}

/** The first day whose coverage may be another; `null` where none is. */
function touchesFrom({ plan, from }: Preview, today: CivilDate): CivilDate | null {
  const rows = plan.sheets.flatMap(({ table, rows: all }) =>
    all.filter(({ status }) => status === "NEW" || status === "CHANGED").map((row) => ({ table, ...row })),
  );
  const isAtOnce = rows.some(({ table, status, changes }) => {
    if (table === "STAFF") return status === "CHANGED" && changes.some(({ column }) => column === "mustSignIn");
    if (table === "POSTS") return status === "NEW" || changes.some(({ column }) => !isPairing(column));
    return table === "WINDOWS" && status === "NEW";
  });
  if (isAtOnce) return today;
  return rows.some(({ table }) => table !== "STAFF" && table !== "DEPARTMENTS") ? from : null;
}

function isPairing(column: string): boolean {
  return (PAIRING_FIELDS as readonly string[]).includes(column);
}

/** For the office's log: how many rows were new, and what stood in those that changed before. */
function summaryOf({ sheets }: PlannedImport): object[] {
  return sheets.map(({ table, rows }) => ({
    table,
    new: rows.filter(({ status }) => status === "NEW").length,
    changed: rows.filter(({ status }) => status === "CHANGED").map(({ label, changes }) => ({ label, changes })),
  }));
}
