/** A post that nobody holds yet, with those of its line who are available. */
export type Vacancy = {
  readonly priority: number;
  /** In line order. */
  readonly candidates: readonly Candidate[];
  /** Who held the post just before, that day; -1 for nobody. */
  readonly previous: number;
};

export type Candidate = { readonly person: number; readonly position: number };

/** The answer, and whether first choices collided so that the optimum had to be searched. */
export type Filling = { readonly holders: readonly number[]; readonly isSearched: boolean };

/**
 * Fills vacant posts from their lines, the best way there is. Compared one after the other, each
 * only where all before it are equal: for each priority from the highest down the most posts covered; the
 * smallest sum of line positions; the smallest sum of squared loads; the most posts kept by whoever held
 * them just before; then, post by post, the earliest position.
 *
 * @param vacancies in code order of their posts
 * @param loads posts that each person holds already; at `limit` they take no more
 * @returns for each vacancy who holds it, -1 for nobody
 */
export function fillVacancies(vacancies: readonly Vacancy[], loads: ArrayLike<number>, limit: number): Filling {
  const eligible = vacancies.map(({ candidates }) =>
    candidates.filter(({ person }) => (loads[person] as number) < limit),
  );
  const firstChoices = eligible.map(([first]) => first?.person ?? -1);
  // If everybody's first choice has room, that is the unique optimum: no other way covers as many at as early positions.
  if (!isCrowded(firstChoices, loads, limit)) return { holders: firstChoices, isSearched: false };

  const holders = [...firstChoices];
  for (const group of connectedGroups(eligible)) {
    if (
      !isCrowded(
        group.map((index) => firstChoices[index] as number),
        loads,
        limit,
      )
    )
      continue;
    const members = group.map((index) => ({ ...(vacancies[index] as Vacancy), candidates: eligible[index] ?? [] }));
    searchOptimum(members, loads, limit).forEach((person, member) => {
      holders[group[member] as number] = person;
    });
  }
  return { holders, isSearched: true };
}

function isCrowded(choices: readonly number[], loads: ArrayLike<number>, limit: number): boolean {
  const taken = new Map<number, number>();
  for (const person of choices) {
    if (person < 0) continue;
    const load = (taken.get(person) ?? (loads[person] as number)) + 1;
    if (load > limit) return true;
    taken.set(person, load);
  }
  return false;
}

/** Groups of vacancies that share candidates, directly or through others. Groups cannot influence each other. */
function connectedGroups(eligible: readonly (readonly Candidate[])[]): number[][] {
  const rootOf = eligible.map((_, index) => index);
  const root = (index: number): number => {
    const parent = rootOf[index] as number;
    return parent === index ? index : root(parent);
  };
  const firstVacancyOf = new Map<number, number>();
  eligible.forEach((candidates, index) => {
    for (const { person } of candidates) {
      const other = firstVacancyOf.get(person);
      if (other === undefined) firstVacancyOf.set(person, index);
      else rootOf[root(index)] = root(other);
    }
  });
  const groups = new Map<number, number[]>();
  eligible.forEach((_, index) => {
    const members = groups.get(root(index));
    if (members) members.push(index);
    else groups.set(root(index), [index]);
  });
  return [...groups.values()];
}

/**
 * A cost with one entry for each aim of R-12, the weightiest first; compared entry by entry. Such costs
 * add and subtract like numbers, so the algorithm for least costs works on them unchanged.
 */
type Cost = readonly number[];

/**
 * Successive cheapest augmenting paths: each round covers one more post at the least added cost, moving
 * others to a later place in their lines where that pays. Covering posts is the weightiest aim, so it
 * ends when no post can be added. Exact, because taking one more post of a person costs more than the
 * one before (the squares), and polynomial whatever the size.
 */
function searchOptimum(vacancies: readonly Vacancy[], loads: ArrayLike<number>, limit: number): number[] {
  const costs = costTable(vacancies);
  const holders = vacancies.map(() => -1);
  const load = new Map<number, number>();
  for (const { candidates } of vacancies)
    for (const { person } of candidates) load.set(person, loads[person] as number);

  for (;;) {
    const { arrivals, takenFrom } = cheapestPaths(holders, costs);
    let end = -1;
    let least: Cost | null = null;
    for (const [person, cost] of arrivals) {
      const held = load.get(person) as number;
      if (held >= limit) continue;
      const total = cost.map((entry, aim) => (aim === costs.loadAim ? entry + 2 * held + 1 : entry));
      if (!least || isLess(total, least)) [least, end] = [total, person];
    }
    if (end < 0) return holders;

    load.set(end, (load.get(end) as number) + 1);
    for (let person = end; person >= 0; ) {
      const vacancy = takenFrom.get(person) as number;
      const moved = holders[vacancy] as number;
      holders[vacancy] = person;
      person = moved;
    }
  }
}

/** For each person reachable from an uncovered post: the cheapest way there, and the post it arrives from. */
function cheapestPaths(
  holders: readonly number[],
  costs: CostTable,
): { arrivals: Map<number, Cost>; takenFrom: Map<number, number> } {
  const arrivals = new Map<number, Cost>();
  const takenFrom = new Map<number, number>();
  const reached = holders.map((holder) => (holder < 0 ? costs.nothing : null));
  const queue = holders.flatMap((holder, index) => (holder < 0 ? [index] : []));
  for (let vacancy = queue.shift(); vacancy !== undefined; vacancy = queue.shift()) {
    const soFar = reached[vacancy] as Cost;
    const own = costs.of[vacancy] as ReadonlyMap<number, Cost>;
    for (const [person, price] of own) {
      if (person === holders[vacancy]) continue;
      const cost = plus(soFar, price);
      const known = arrivals.get(person);
      if (known && !isLess(cost, known)) continue;
      arrivals.set(person, cost);
      takenFrom.set(person, vacancy);
      holders.forEach((holder, other) => {
        if (holder !== person) return;
        reached[other] = minus(cost, costs.of[other]?.get(person) as Cost);
        if (!queue.includes(other)) queue.push(other);
      });
    }
  }
  return { arrivals, takenFrom };
}

type CostTable = {
  readonly of: readonly ReadonlyMap<number, Cost>[];
  readonly nothing: Cost;
  /** The entry for squared loads, which depends on what the person holds by then. */
  readonly loadAim: number;
};

function costTable(vacancies: readonly Vacancy[]): CostTable {
  const priorities = [...new Set(vacancies.map(({ priority }) => priority))].sort((a, b) => b - a);
  const [positionAim, loadAim, keptAim] = [priorities.length, priorities.length + 1, priorities.length + 2];
  const firstPostAim = priorities.length + 3;
  const nothing = new Array<number>(firstPostAim + vacancies.length).fill(0);
  const beyondLine = 1 + Math.max(...vacancies.flatMap(({ candidates }) => candidates.map(({ position }) => position)));
  const of = vacancies.map(({ priority, candidates, previous }, index) => {
    return new Map(
      candidates.map(({ person, position }) => {
        const cost = [...nothing];
        cost[priorities.indexOf(priority)] = -1;
        cost[positionAim] = position;
        cost[keptAim] = person === previous ? -1 : 0;
        cost[firstPostAim + index] = position - beyondLine;
        return [person, cost];
      }),
    );
  });
  return { of, nothing, loadAim };
}

function plus(one: Cost, other: Cost): Cost {
  return one.map((entry, aim) => entry + (other[aim] as number));
}

function minus(one: Cost, other: Cost): Cost {
  return one.map((entry, aim) => entry - (other[aim] as number));
}

function isLess(one: Cost, other: Cost): boolean {
  for (let aim = 0; aim < one.length; aim++) {
    if (one[aim] !== other[aim]) return (one[aim] as number) < (other[aim] as number);
  }
  return false;
}
