import { type HeldRange, late, type Range, Reader, raw, type Scope, Sql, sql, type Traits, tenantId } from "./sql.js";

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
export class Reach implements Traits {
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

  /** The paths of the viewer's parts of the tree and of all that stands above one. */
  lines(wanted?: string): readonly string[] {
    const lows = this.ranges(wanted).map(({ low }) => low);
    return [
      ...new Set(
        lows.flatMap((low) => Array.from({ length: low.length / segmentLength }, (_, n) => low.slice(0, (n + 1) * segmentLength))),
      ),
    ];
  }

  seesAll(wanted?: string): boolean {
    return this.ranges(wanted).some(({ low, high }) => low.length <= segmentLength && high !== low);
  }

  seesAny(wanted?: string): boolean {
    return this.ranges(wanted).length > 0;
  }

  standsIn(wanted?: string): boolean {
    return wanted !== undefined && this.byHolder(wanted).some(({ delegationId }) => delegationId !== null);
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
  return pathsOf(`viewer.${side}(${wanted ?? ""})`, ({ reach }) => reach.ranges(wanted).map((range) => range[side]));
}

/** A parameter of paths, made once for each name. */
function pathsOf(name: string, read: (scope: Scope) => readonly string[]): Reader {
  const reader = bounds.get(name) ?? new Reader(name, "text[]", read);
  bounds.set(name, reader);
  return reader;
}

function linesTo(wanted: string): Sql {
  return sql`${pathsOf(`viewer.lines(${wanted})`, ({ reach }) => reach.lines(wanted))}`;
}

const roleOfRange = new Reader("viewer.roles", "text[]", ({ reach }) => reach.byRole().map((range) => range.role));
const lowOfRole = new Reader("viewer.lowsByRole", "text[]", ({ reach }) => reach.byRole().map((range) => range.low));
const highOfRole = new Reader("viewer.highsByRole", "text[]", ({ reach }) => reach.byRole().map((range) => range.high));

/** The viewer's ranges as a table of `low` and `high`. */
export function viewerRanges(wanted: string | undefined): Sql {
  return sql`unnest(${bound("low", wanted)}, ${bound("high", wanted)})`;
}

/**
 * What the viewer reaches of an organization's part of the tree, as ranges: for sums over rows that are kept in the order of paths, which
 * are then found where they lie, however many parts the viewer has.
 */
function rangesBelow(path: Sql, wanted: string): Sql {
  // Behind row-level security PostgreSQL looks a bound up in an index only where it stands in a column, which the offset keeps it.
  const all = sql`(select ${path} as low, ${path} || '~' as high offset 0)`;
  const shared = sql`(select greatest(low, ${path}) as low, least(high, ${path} || '~') as high
    from ${viewerRanges(wanted)} as held(low, high) where low <= ${path} || '~' and high >= ${path} offset 0)`;
  return late((writing) => (writing.seesAll(wanted) ? all : shared));
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

function standingIn(action: string, condition: () => Sql): Sql {
  return late((writing) => (writing.standsIn(action) ? condition() : sql`false`));
}

function seesAllOr(wanted: string, condition: () => Sql): Sql {
  return late((writing) => (writing.seesAll(wanted) ? sql`true` : condition()));
}

function seesAnyAnd(wanted: string, condition: () => Sql): Sql {
  return late((writing) => (writing.seesAny(wanted) ? condition() : sql`false`));
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
  rangesBelow,
  /** The paths of the viewer's parts of the tree and of all that stands above one, as an array. */
  linesTo,
  rightsTo,
  /** A condition that is written only for those who may do something in the stead of somebody absent, wherever that is; false for all others. */
  standingIn,
  /** A condition that is written only for those who do not reach the whole tenant; true for who does. */
  seesAllOr,
  /** A condition that is written only for those who reach any part of the tenant; false for all others. */
  seesAnyAnd,
  /** Whether a path is one of the viewer's parts of the tree, or stands above one. */
  standsBelow,
};
