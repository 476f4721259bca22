import { randomUUID } from "node:crypto";
import { type GraphQLUnionType, getNamedType } from "graphql";
import { schema } from "../schema.ts";
import { type Asking, errorCode } from "./ask.ts";

/** What a mutation answered: a row, or a refusal with its code. */
export type Answered = { readonly __typename: string; readonly [field: string]: unknown };

/**
 * Sends a mutation as a client does.
 *
 * @param fields to select of what is answered, beside ids and refusals, as `... on Alert { severity }`
 * @throws if it is answered by an error instead; the message is its code
 */
export async function mutate(
  ask: Asking,
  action: string,
  input: object,
  key: string = randomUUID(),
  fields = "",
): Promise<Answered> {
  const mutation = schema.getMutationType()?.getFields()[action];
  const results = schema.getPossibleTypes(getNamedType(mutation?.type) as GraphQLUnionType);
  const isNode = results.some((type) => type.getInterfaces().some(({ name }) => name === "Node"));
  const query = `mutation ($input: ${mutation?.args[0]?.type}, $key: ID!) {
    ${action}(input: $input, key: $key) {
      __typename ${isNode ? "... on Node { id }" : ""} ... on Refusal { code message } ${fields}
    }
  }`;
  const answer = await ask(query, { input, key });
  if (answer.errors) throw new Error(`${errorCode(answer)}: ${answer.errors[0]?.message}`);
  return answer.data[action] as Answered;
}
