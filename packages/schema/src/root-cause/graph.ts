/** A link from a cause to an effect, each known by its id. */
export interface CauseLink {
  readonly cause: string;
  readonly effect: string;
}

/** The shortest way from one to another along the links, both ends in it; null where there is none. */
export function wayBetween(links: readonly CauseLink[], from: string, to: string): readonly string[] | null {
  const effects = effectsByCause(links);
  const reachedFrom = new Map<string, string | null>([[from, null]]);
  for (const node of reachedFrom.keys()) {
    if (node === to) return wayBack(reachedFrom, to);
    for (const effect of effects.get(node) ?? []) if (!reachedFrom.has(effect)) reachedFrom.set(effect, node);
  }
  return null;
}

/** The circle that one link more would close, beginning and ending with its cause; null where it closes none. */
export function circleClosedBy(links: readonly CauseLink[], { cause, effect }: CauseLink): readonly string[] | null {
  const way = wayBetween(links, effect, cause);
  return way && [cause, ...way];
}

/** Something with all that comes from it. What comes from several causes stands under each, but is unfolded only once. */
export interface CauseBranch {
  readonly id: string;
  /** Whether what comes from it stands elsewhere already. */
  readonly isRepeated: boolean;
  readonly effects: readonly CauseBranch[];
}

/** The links as trees, from those that nothing causes downwards, in the order in which they are named first. */
export function causeTrees(links: readonly CauseLink[]): readonly CauseBranch[] {
  const effects = effectsByCause(links);
  const caused = new Set(links.map(({ effect }) => effect));
  const unfolded = new Set<string>();
  const branch = (id: string): CauseBranch => {
    const below = effects.get(id) ?? [];
    if (unfolded.has(id)) return { id, isRepeated: below.length > 0, effects: [] };
    unfolded.add(id);
    return { id, isRepeated: false, effects: below.map(branch) };
  };
  return [...effects.keys()].filter((id) => !caused.has(id)).map(branch);
}

function effectsByCause(links: readonly CauseLink[]): ReadonlyMap<string, readonly string[]> {
  const effects = new Map<string, string[]>();
  for (const { cause, effect } of links) effects.set(cause, [...(effects.get(cause) ?? []), effect]);
  return effects;
}

function wayBack(reachedFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let node: string | null = end; node !== null; node = reachedFrom.get(node) ?? null) way.unshift(node);
  return way;
}
