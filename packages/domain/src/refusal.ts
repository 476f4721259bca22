/**
 * The rules say no. Expected, and shown to the user in words of their own language; anything else that is thrown is a
 * bug. A refusal names the situation and carries the values that its words need.
 */
export abstract class Refusal extends Error {
  /** For the client's own words, such as `WINDOW_PAUSED`. */
  abstract readonly code: string;

  /** @param message one English sentence, for logs and scripts */
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}
