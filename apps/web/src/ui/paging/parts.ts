type Answered<Data> = {
  readonly data?: Data | undefined;
  readonly previousData?: Data | undefined;
  readonly error?: unknown;
};

/**
 * What a narrowed list shows: while an answer is on its way the one before it, and where it failed nothing. What another
 * filter found must not stand for what this one could not load.
 */
export function shownOf<Data>({ data, previousData, error }: Answered<Data>): Data | undefined {
  return data ?? (error ? undefined : previousData);
}

type List = { readonly edges: readonly unknown[] };

/** Puts a further part of a list behind what is there, as `fetchMore` asks for it. @param name of the list in the query */
export function behind<Name extends string>(name: Name) {
  return <Root extends Readonly<Record<Name, List>>>(
    before: Root,
    { fetchMoreResult }: { fetchMoreResult: Root },
  ): Root => ({
    ...fetchMoreResult,
    [name]: { ...fetchMoreResult[name], edges: [...before[name].edges, ...fetchMoreResult[name].edges] },
  });
}
