import type { Vacancy } from "../coverage/fill-vacancies.ts";

/**
 * Fills vacant posts by trying every way there is and keeping the best: the rule in its own words, at any
 * price. `-1` is nobody, as in `fillVacancies`.
 */
export function bestFilling(vacancies: readonly Vacancy[], loads: readonly number[], limit: number): number[] {
  const within = everyFilling(vacancies).filter((holders) => isWithinLimit(holders, loads, limit));
  const [first = [], ...others] = within;
  return others.reduce((best, holders) => (isBetter(score(holders), score(best)) ? holders : best), first);

  /** What counts, the weightiest first; of two ways the one with the smaller entry where they first differ is better. */
  function score(holders: readonly number[]): number[] {
    const priorities = [...new Set(vacancies.map(({ priority }) => priority))].sort((a, b) => b - a);
    const positions = vacancies.map(
      ({ candidates }, post) => candidates.find(({ person }) => person === holders[post])?.position ?? null,
    );
    const load = loadsWith(holders, loads);
    return [
      ...priorities.map(
        (priority) => -count(vacancies, (vacancy, post) => vacancy.priority === priority && holders[post] !== -1),
      ),
      sum(positions.map((position) => position ?? 0)),
      sum(load.map((posts) => posts ** 2)),
      -count(vacancies, ({ previous }, post) => holders[post] !== -1 && holders[post] === previous),
      ...vacancies.flatMap((_, post) => [positions[post] ?? Number.POSITIVE_INFINITY, holders[post] as number]),
    ];
  }
}

function everyFilling(vacancies: readonly Vacancy[]): number[][] {
  return vacancies.reduce<number[][]>(
    (ways, { candidates }) =>
      ways.flatMap((way) => [-1, ...candidates.map(({ person }) => person)].map((person) => [...way, person])),
    [[]],
  );
}

/** Nobody is given a post beyond the limit; who holds more of their own keeps those and gets no other. */
function isWithinLimit(holders: readonly number[], loads: readonly number[], limit: number): boolean {
  return loadsWith(holders, loads).every((load, person) => load <= limit || load === loads[person]);
}

function loadsWith(holders: readonly number[], loads: readonly number[]): number[] {
  return loads.map((load, person) => load + count(holders, (holder) => holder === person));
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((entry, index) => entry !== other[index]);
  return first >= 0 && (one[first] as number) < (other[first] as number);
}

function count<T>(items: readonly T[], isCounted: (item: T, index: number) => boolean): number {
  return items.filter(isCounted).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
