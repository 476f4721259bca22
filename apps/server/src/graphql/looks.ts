/** What is seen of others' private data in one operation: noted where it is given out, and written down once. */
export class Looks {
  #fields = new Set<string>();
  #people = new Set<string>();

  /**
   * @param place what was seen, as `Absence.note`, or the type of a row of which nothing is for everybody
   * @param person whose it is, by id; `null` where it is nobody's
   */
  note(place: string, person: string | null): void {
    this.#fields.add(place);
    if (person !== null) this.#people.add(person);
  }

  /** What was noted since the last time. A subscription asks after each of its events. */
  take(): { readonly fields: string[]; readonly subjectIds: string[] } {
    const taken = { fields: [...this.#fields].sort(), subjectIds: [...this.#people] };
    this.#fields = new Set();
    this.#people = new Set();
    return taken;
  }
}
