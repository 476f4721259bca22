import { type OfficeScript, QueryFailed } from "./office-script.ts";

/** The mutations, with the type of their input. */
const INPUTS = {
  recordAbsence: "AbsenceInput",
  endAbsence: "EndAbsenceInput",
  nameSubstitute: "SubstitutionInput",
  endSubstitution: "EndSubstitutionInput",
  pauseWindow: "PauseInput",
  resumeWindow: "ResumeInput",
  signIn: "SignInInput",
  signOut: "SignInInput",
  changePairing: "PairingInput",
  acknowledgeAlert: "AcknowledgeInput",
  readMessages: "ReadMessagesInput",
  fileLeave: "LeaveInput",
  decideLeave: "DecisionInput",
  withdrawLeave: "WithdrawLeaveInput",
  cancelLeave: "CancelLeaveInput",
  reportReturn: "ReportReturnInput",
} as const;

export type Mutation = keyof typeof INPUTS;

export type Request = {
  readonly mutation: Mutation;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string;
};

/** What became of a request: the id of what it is about, or the code of the refusal. */
export type Outcome = { readonly id: string; readonly refusal: null } | { readonly id: null; readonly refusal: string };

type Answer = {
  readonly outcome: {
    readonly id?: string;
    readonly staff?: { readonly id: string };
    readonly code?: string;
  };
};

const DOCUMENTS = new Map(
  Object.entries(INPUTS).map(([mutation, input]) => {
    const result = mutation === "readMessages" ? "... on Viewer { staff { id } }" : "... on Node { id }";
    return [
      mutation,
      `mutation ($input: ${input}!, $key: ID!) {
        outcome: ${mutation}(input: $input, key: $key) { ${result} ... on Refusal { code } }
      }`,
    ];
  }),
);

/** Sends a request. Having no right is a refusal like others here. @throws where it is not answered, or by an error */
export async function send(script: OfficeScript, { mutation, input, key }: Request): Promise<Outcome> {
  try {
    const { outcome } = await script<Answer>(DOCUMENTS.get(mutation) as string, { input, key });
    const id = outcome.id ?? outcome.staff?.id;
    return id === undefined ? { id: null, refusal: outcome.code as string } : { id, refusal: null };
  } catch (error) {
    if (error instanceof QueryFailed && error.codes.includes("FORBIDDEN")) return { id: null, refusal: "FORBIDDEN" };
    throw error;
  }
}
