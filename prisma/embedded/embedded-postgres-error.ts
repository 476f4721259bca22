/** The embedded PostgreSQL cannot be started. The message says why and what to do, for the person at the console. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
}
