import type { Context } from "../graphql/context.ts";
import { noteLook } from "./note-look.ts";

/** Writes down what an operation has seen of others' private data since the last time: one row, or none. */
export async function recordLooks(context: Context, operation: string): Promise<void> {
  const { viewer, looks } = context;
  if (viewer !== null) await noteLook({ ...context, viewer }, operation, looks.take());
}
