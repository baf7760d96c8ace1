import { type Anchor, listOf, type PlanContent, type PlanSection, planSections, withKnownPredecessors } from "@duban/schema";

/** Which text stands where both sides changed the same field. */
export type Choice = "mine" | "theirs" | "base";

/** A field that both sides changed, each in its own way. */
export interface MergeConflict {
  readonly key: string;
  readonly anchor: Anchor;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Undefined where nothing is known of it or it was not there. */
  readonly base: unknown;
}

/** Two contents put together. */
export interface Merged {
  readonly content: PlanContent;
  readonly conflicts: readonly MergeConflict[];
}

type Row = { readonly id: string };
type Decide = (path: readonly string[], values: { mine: unknown; theirs: unknown; base: unknown }) => unknown;

/**
 * Puts together what two people made of the same content: what only one changed is taken, what both changed is a conflict and
 * stands as chosen, mine until then. A row that one deleted and the other changed stays; nothing waits for one that has gone. Without a
 * base both are kept.
 */
export function mergeContents(
  base: PlanContent | null,
  mine: PlanContent,
  theirs: PlanContent,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Merged {
  const conflicts: MergeConflict[] = [];
  const decide: Decide = (path, values) => {
    const key = path.join("/");
    conflicts.push({ key, anchor: anchorOf(path, mine, theirs), ...values });
    const choice = choices.get(key) ?? "mine";
    return values[choice] === undefined ? values.mine : values[choice];
  };
  const content = mergeValues(base ?? undefined, mine, theirs, [], decide) as PlanContent;
  return { content: { ...content, workTable: withKnownPredecessors(content.workTable) }, conflicts };
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown, path: readonly string[], decide: Decide): unknown {
  if (isSame(mine, theirs)) return mine;
  if (base !== undefined && isSame(base, mine)) return theirs;
  if (base !== undefined && isSame(base, theirs)) return mine;
  if (isRows(mine) && isRows(theirs)) return mergeRows(isRows(base) ? base : [], mine, theirs, path, decide);
  if (isObject(mine) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    return Object.fromEntries(
      Object.keys(mine).map((name) => [name, mergeValues(before[name], mine[name], theirs[name], [...path, name], decide)]),
    );
  }
  return decide(path, { mine, theirs, base });
}

function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[], path: readonly string[], decide: Decide): Row[] {
  const [before, own, other] = [base, mine, theirs].map((rows) => new Map(rows.map((row) => [row.id, row]))) as [
    Map<string, Row>,
    Map<string, Row>,
    Map<string, Row>,
  ];
  const merged = new Map<string, Row>();
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const [was, here, there] = [before.get(id), own.get(id), other.get(id)];
    if (here && there) merged.set(id, mergeValues(was, here, there, [...path, id], decide) as Row);
    else {
      const only = (here ?? there) as Row;
      // Gone on the other side: it goes, unless this side has changed it since.
      if (!was || !isSame(was, only)) merged.set(id, only);
    }
  }
  return orderOf(base, mine, theirs).flatMap((id) => merged.get(id) ?? []);
}

/** The order of the side that moved rows, mine if both did; rows that only the other side has stand after the row they followed. */
function orderOf(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): string[] {
  const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);
  const common = (rows: readonly Row[]) => idsOf(rows).filter((id) => base.some((row) => row.id === id));
  const iMoved = !isSubsequence(common(mine), idsOf(base));
  const [leading, following] = iMoved || base.length === 0 ? [idsOf(mine), idsOf(theirs)] : [idsOf(theirs), idsOf(mine)];
  const order = [...leading];
  for (const [index, id] of following.entries()) {
    if (order.includes(id)) continue;
    const previous = following[index - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  }
  return order;
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let place = 0;
  for (const id of whole) if (part[place] === id) place += 1;
  return place === part.length;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === "string");
}

/** Whether two values say the same; keys may stand in another order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]));
}

/** The place that a path of a content leads to: `workTable/<row>/task`, `guidanceGroups/<row>/members/<row>/name`, `narrative`. */
function anchorOf(path: readonly string[], mine: PlanContent, theirs: PlanContent): Anchor {
  const [list = "", rowId = null, ...field] = path;
  const section = sectionOf(list, [...mine.workTable, ...theirs.workTable].find(({ id }) => id === rowId)?.pillar);
  if (listOf(section) === null)
    return {
      section,
      rowId: null,
      field: list === "leadership" || list === "commitment" ? path.slice(list === "commitment" ? 1 : 0).join(".") || null : list,
    };
  const [name = null, nested, ...inner] = field;
  return { section, rowId, field: nested === undefined ? name : `${name}[${nested}]${inner.length > 0 ? `.${inner.join(".")}` : ""}` };
}

const forms: Readonly<Record<string, PlanSection>> = {
  safeguards: "SAFEGUARDS",
  leadership: "SAFEGUARDS",
  narrative: "NARRATIVE",
  commitment: "COMMITMENT",
};

function sectionOf(list: string, pillar: PlanSection = "LEARNING"): PlanSection {
  if (list === "workTable") return pillar;
  return forms[list] ?? planSections.values.find((section) => listOf(section) === list) ?? "NARRATIVE";
}
