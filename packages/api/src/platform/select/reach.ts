import { type HeldRange, late, type Range, Reader, raw, type Scope, Sql, sql, tenantId } from "./sql.js";

/** A part of the tree: one organization, or it with all below it. */
interface PathRange {
  readonly path: string;
  readonly includesSubtree: boolean;
}

/** What the read path knows of who reads. */
export interface Viewer {
  readonly tenantId: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly grants: readonly { readonly role: string }[];
  /** The parts of the tree where the viewer has any role, or those that are, or permit, what is wanted. */
  paths(wanted?: never): readonly PathRange[];
  /** The same with whose right each is; left out where nobody acts in anybody's stead. */
  pathsByHolder?(action: never): readonly (PathRange & Pick<HeldRange, "holderId" | "delegationId">)[];
}

/** Paths are made of segments of this length, so a path of one segment is the tenant's root. */
const segmentLength = 4;

/** The viewer's parts of the tree as ranges that do not overlap. */
export class Reach {
  readonly #ranges = new Map<string | undefined, readonly Range[]>();
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  ranges(wanted?: string): readonly Range[] {
    const known = this.#ranges.get(wanted);
    if (known) return known;
    const made = disjoint(this.#viewer.paths(wanted as never).map(rangeOf));
    this.#ranges.set(wanted, made);
    return made;
  }

  seesAll(wanted?: string): boolean {
    return this.ranges(wanted).some(({ low, high }) => low.length <= segmentLength && high !== low);
  }

  /** The ranges of each role that the viewer has. */
  byRole(): readonly (Range & { readonly role: string })[] {
    const roles = [...new Set(this.#viewer.grants.map((grant) => grant.role))];
    return roles.flatMap((role) => this.ranges(role).map((range) => ({ role, ...range })));
  }

  /** Where the first range begins: of those of the viewer's own roles, if there are any. */
  homePath(): string | null {
    const own = this.byRole();
    const lows = (own.length > 0 ? own : this.ranges()).map(({ low }) => low);
    return lows.sort()[0] ?? null;
  }

  /** The ranges where an action is permitted, each with whose right it is. */
  byHolder(action: string): readonly HeldRange[] {
    const held = this.#viewer.pathsByHolder?.(action as never) ?? [];
    return held.map(({ holderId, delegationId, ...range }) => ({ holderId, delegationId, ...rangeOf(range) }));
  }
}

/** `~` sorts after every letter of a path. */
function rangeOf({ path, includesSubtree }: PathRange): Range {
  return { low: path, high: includesSubtree ? `${path}~` : path };
}

/** Two ranges of a tree are nested or apart. */
function disjoint(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : a.high < b.high ? 1 : -1))) {
    const last = kept.at(-1);
    if (!last || range.high > last.high) kept.push(range);
  }
  return kept;
}

const bounds = new Map<string, Reader>();

function bound(side: "low" | "high", wanted: string | undefined): Reader {
  const name = `viewer.${side}(${wanted ?? ""})`;
  const reader = bounds.get(name) ?? new Reader(name, "text[]", ({ reach }: Scope) => reach.ranges(wanted).map((range) => range[side]));
  bounds.set(name, reader);
  return reader;
}

const roleOfRange = new Reader("viewer.roles", "text[]", ({ reach }) => reach.byRole().map((range) => range.role));
const lowOfRole = new Reader("viewer.lowsByRole", "text[]", ({ reach }) => reach.byRole().map((range) => range.low));
const highOfRole = new Reader("viewer.highsByRole", "text[]", ({ reach }) => reach.byRole().map((range) => range.high));

const anywhere = new Map<string, Reader>();

/** Whether there is any part of the tree where the viewer reaches what is wanted. */
export function reachesAnywhere(wanted: string | undefined): Sql {
  const name = `viewer.anywhere(${wanted ?? ""})`;
  const reader = anywhere.get(name) ?? new Reader(name, "boolean", ({ reach }: Scope) => reach.ranges(wanted).length > 0);
  anywhere.set(name, reader);
  return sql`${reader}`;
}

/** The viewer's ranges as a table of `low` and `high`. */
export function viewerRanges(wanted: string | undefined): Sql {
  return sql`unnest(${bound("low", wanted)}, ${bound("high", wanted)})`;
}

const held = new Map<string, Reader>();

/** A parameter of what the viewer may do something by, made once for each action. */
function heldReader(name: string, action: string, type: string, read: (ranges: readonly HeldRange[]) => unknown): Reader {
  const key = `viewer.${name}(${action})`;
  const reader = held.get(key) ?? new Reader(key, type, ({ reach }: Scope) => read(reach.byHolder(action)));
  held.set(key, reader);
  return reader;
}

/**
 * The rights by which the viewer may do something, as a table of `standing`, `holder`, `low` and `high`: each delegation is a right
 * of its own, and so is all that the viewer holds themselves.
 */
function rightsTo(action: string): Sql {
  const standing = heldReader("standings", action, "uuid[]", (ranges) =>
    ranges.map(({ delegationId, holderId }) => delegationId ?? holderId),
  );
  const holder = heldReader("holders", action, "uuid[]", (ranges) => ranges.map(({ holderId }) => holderId));
  const low = heldReader("heldLows", action, "text[]", (ranges) => ranges.map((range) => range.low));
  const high = heldReader("heldHighs", action, "text[]", (ranges) => ranges.map((range) => range.high));
  return sql`unnest(${standing}, ${holder}, ${low}, ${high})`;
}

function standsInTo(action: string): Sql {
  const any = heldReader("standsIn", action, "boolean", (ranges) => ranges.some(({ delegationId }) => delegationId !== null));
  return sql`${any}`;
}

function reaches(path: Sql, wanted?: string | Sql): Sql {
  return late((writing) => {
    if (wanted instanceof Sql) {
      const alias = raw(writing.alias());
      return sql`exists (select from unnest(${roleOfRange}, ${lowOfRole}, ${highOfRole}) as ${alias}(role, low, high)
        where ${alias}.role = ${wanted} and ${path} >= ${alias}.low and ${path} <= ${alias}.high)`;
    }
    return writing.seesAll(wanted) ? sql`true` : liesIn(path, sql`${bound("low", wanted)}`, sql`${bound("high", wanted)}`);
  });
}

/**
 * Whether a path lies in one of several ranges, which are apart from one another and in their order: only the last that begins before it
 * can hold it, and that one is found by halving. A viewer may have a thousand of them, and the question comes with every row.
 */
export function liesIn(path: Sql, lows: Sql, highs: Sql): Sql {
  return sql`coalesce(${path} <= (${highs})[width_bucket(${path}, ${lows})], false)`;
}

/** What stands below a path follows right after it. */
function standsBelow(path: Sql, wanted?: string): Sql {
  const lows = sql`${bound("low", wanted)}`;
  const place = sql`width_bucket(${path}, ${lows})`;
  return sql`coalesce((${lows})[${place}] = ${path} or starts_with((${lows})[${place} + 1], ${path}), false)`;
}

/** Who reads and when. */
export const readers = {
  tenantId,
  /** The account. */
  id: new Reader("viewer.id", "uuid", (scope) => scope.accountId),
  personId: new Reader("viewer.personId", "uuid", (scope) => scope.personId),
  today: new Reader("viewer.today", "date", (scope) => scope.today),
  now: new Reader("viewer.now", "timestamptz", (scope) => scope.now),
  /** Whether the viewer holds any role of the group, in person: a program with a token has none. */
  holdsRole: new Reader("viewer.holdsRole", "boolean", ({ reach }) => reach.byRole().length > 0),
  /** The path of the first of the viewer's parts of the tree: of those where they hold a role themselves, in person, if there are any. */
  homePath: new Reader("viewer.homePath", "text", ({ reach }) => reach.homePath()),
  /** Whether a path lies in the viewer's parts of the tree: by any role, by a role or an action, or by the role that a column names. */
  reaches,
  /** The viewer's parts of the tree, by an action, as a table of `low` and `high`: where rows are found by the organizations there. */
  ranges: viewerRanges,
  rightsTo,
  /** Whether the viewer may do something in the stead of somebody absent, wherever that is. */
  standsInTo,
  /** Whether a path is one of the viewer's parts of the tree, or stands above one. */
  standsBelow,
};
