import { readers } from "./reach.js";
import {
  type Arguments,
  type CountField,
  columnOf,
  type GuardedField,
  type Match,
  type NounDefinition,
  nounNamed,
  type Row,
  treeNoun,
} from "./registry.js";
import { every, late, once, quoted, raw, Sql, sql, tenantId } from "./sql.js";
import { type Subtree, visibilityOf } from "./visibility.js";

/** A table under an alias, of all tenants: who names it has to name the tenant, too. */
function tableAs(noun: NounDefinition, alias: string): Sql {
  return raw(`app.${quoted(noun.table)} ${alias}`);
}

/** A column of the row under an alias. */
export function column(noun: NounDefinition, alias: string, property: string): Sql {
  return raw(`${alias}.${quoted(columnOf(noun, property).name)}`);
}

/** The path of the organization that a column names, where the row has it; null where it is to be looked up. */
export function pathAt(noun: NounDefinition, alias: string, property: string): Sql | null {
  return noun.pathOf === property ? raw(`${alias}.path`) : null;
}

/** The row under an alias: its columns, and its figures that take no arguments. */
// biome-ignore lint/suspicious/noExplicitAny: which properties there are is known to the caller
export function rowOf(noun: NounDefinition, alias: string): Row<any> {
  return new Proxy({} as Row<Record<string, unknown>>, {
    get(_, property) {
      if (typeof property !== "string") return undefined;
      const field = noun.fields.get(property);
      if (field?.kind === "computed") return field.expression(rowOf(noun, alias), noArguments);
      if (field?.kind === "count") return countOf(field, { noun, alias }, noArguments);
      if (field?.kind === "guarded") return guardedOf(field, { noun, alias });
      return column(noun, alias, property);
    },
  });
}

/** The row of a noun under an alias of a statement written by hand, so that such a statement shares the expressions of the others. */
export function rowAs<T>(noun: string, alias: string): Row<T> {
  return rowOf(nounNamed(noun), alias) as Row<T>;
}

const noArguments: Arguments = new Proxy({} as Arguments, {
  get(_, name) {
    throw new Error(`the argument ${String(name)} is not at hand here`);
  },
});

/** A row at hand, from which others are reached. */
export interface Source {
  readonly noun: NounDefinition;
  readonly alias: string;
}

/** The tenant's rows of a noun under an alias, whoever reads. */
export function ofTenant(noun: NounDefinition, alias: string, ...conditions: readonly (Sql | null)[]): Sql {
  const tenant = noun.isGlobal ? sql`true` : sql`${raw(alias)}.tenant_id = ${tenantId}`;
  const more = conditions.filter((condition) => condition !== null);
  return sql`${tableAs(noun, alias)} where ${tenant}${more.length > 0 ? sql` and ${every(...more)}` : raw("")}`;
}

/** The rows of a noun that the viewer sees. `free` says that the row whose rows they are has been seen already. */
export function from(noun: NounDefinition, alias: string, free: boolean, ...conditions: readonly (Sql | null)[]): Sql {
  return ofTenant(noun, alias, free ? null : visibility(noun, alias), ...conditions);
}

/** The views that a noun's rows stand in, each as the noun; or the noun itself. */
export function partsOf(noun: NounDefinition): readonly NounDefinition[] {
  return noun.parts.length === 0 ? [noun] : noun.parts.map((table) => ({ ...noun, table }));
}

/** Whether the viewer sees the row under an alias; `true` in the text of one who sees all. */
export function visibility(noun: NounDefinition, alias: string): Sql {
  const rule = visibilityOf(noun.target);
  if (typeof rule === "function") return rule(rowOf(noun, alias) as Row<object>);
  if ("with" in rule) {
    const place = repeatedPlaceOf(noun);
    if (place) return reachesOrganization(column(noun, alias, place.subtree), place.action);
    const whole = nounNamed(rule.with);
    return late((writing) => {
      const parent = writing.alias();
      const same = sql`${column(whole, parent, "id")} = ${column(noun, alias, rule.by)}`;
      return sql`exists (select from ${from(whole, parent, false, same, shown({ noun, alias }, { noun: whole, alias: parent }))})`;
    });
  }
  const path = pathAt(noun, alias, rule.subtree);
  return path ? readers.reaches(path, rule.action) : reachesOrganization(column(noun, alias, rule.subtree), rule.action);
}

/** What a noun's rows are seen by, where that is their place in the tree. */
export function subtreeOf(noun: NounDefinition): Subtree | null {
  const rule = visibilityOf(noun.target);
  return typeof rule === "object" && "subtree" in rule ? rule : null;
}

/** The same of the whole that they belong to, where they repeat its place. */
export function repeatedPlaceOf(noun: NounDefinition): Subtree | null {
  const rule = visibilityOf(noun.target);
  if (typeof rule !== "object" || !("with" in rule) || rule.placed === undefined) return null;
  const whole = subtreeOf(nounNamed(rule.with));
  return whole && { ...whole, subtree: rule.placed };
}

/** Whether the organization with this id lies in the viewer's parts of the tree; see `viewer.reaches`. */
export function reachesOrganization(id: Sql, wanted?: string | Sql): Sql {
  return late((writing) => {
    if (!(wanted instanceof Sql)) {
      if (writing.seesAll(wanted)) return sql`true`;
      // Whoever reaches nothing is not looked up for each row.
      if (!writing.seesAny(wanted)) return sql`false`;
    }
    const tree = treeNoun();
    const alias = writing.alias();
    // As a scalar subquery, not as `exists`: the latter becomes a join, whose order the planner may get wrong.
    return sql`(select ${readers.reaches(column(tree, alias, "path"), wanted)} from ${ofTenant(tree, alias, sql`${column(tree, alias, "id")} = ${id}`)})`;
  });
}

/**
 * `reachesOrganization` where it is asked of thousands of rows that are all gone through: the organizations are found once, as a set.
 * Inside a function, so that no join is made of it, whose order the planner may get wrong.
 */
export function reachesOrganizationOfEach(id: Sql, wanted?: string): Sql {
  return late((writing) => {
    if (writing.seesAll(wanted)) return sql`true`;
    if (!writing.seesAny(wanted)) return sql`false`;
    const reached = once(`reached_${(wanted ?? "").replace(".", "_").toLowerCase()}`, reachedOrganizations(wanted));
    return sql`coalesce(${id} in (select id from ${reached}), false)`;
  });
}

/** The ids of the organizations that the viewer reaches. */
function reachedOrganizations(wanted: string | undefined): Sql {
  return sql`select o.id from ${organizationsIn(sql`${readers.ranges(wanted)} as g(low, high)`)}`;
}

/**
 * The organizations, as `o`, in ranges of paths that stand under the alias g: range by range. The offset keeps PostgreSQL from making one
 * join of them, since it does not know how many ranges there are: of a thousand it would compare each with each organization.
 */
export function organizationsIn(ranges: Sql, ...conditions: readonly Sql[]): Sql {
  return late(() => {
    const tree = treeNoun();
    const path = column(tree, "o", "path");
    const organizations = ofTenant(tree, "o", sql`${path} >= g.low and ${path} <= g.high`, ...conditions);
    return sql`${ranges} cross join lateral (select ${column(tree, "o", "id")} from ${organizations} offset 0) o`;
  });
}

/** The condition under which a row belongs to its source. */
function matches(target: Source, source: Source, match: Match, args: Arguments): Sql {
  if (typeof match === "function") return match(rowOf(target.noun, target.alias), rowOf(source.noun, source.alias), args);
  return sql`${column(target.noun, target.alias, match)} = ${column(source.noun, source.alias, "id")}`;
}

/** Rows of a noun that the viewer sees, reached from a row that has been seen. */
export function reached(target: Source, source: Source, match: Match | null, ...conditions: readonly (Sql | null)[]): Sql {
  const rule = visibilityOf(target.noun.target);
  if (typeof rule !== "object" || !("with" in rule)) return from(target.noun, target.alias, false, ...conditions);
  // Reached from the whole that it is seen with, a row needs no test but its own condition.
  if (rule.with === source.noun.name && rule.by === match)
    return from(target.noun, target.alias, true, ...conditions, shown(target, source));
  const whole = column(target.noun, target.alias, rule.by);
  const seen = rule.where ? null : wholeSeenWith(source, rule.with);
  const tested = visibility(target.noun, target.alias);
  return from(target.noun, target.alias, true, seen ? sql`${whole} = ${seen} or ${tested}` : tested, ...conditions);
}

/** The condition under which a row is shown to those who see its whole. */
function shown(row: Source, whole: Source): Sql | null {
  const rule = visibilityOf(row.noun.target);
  const where = typeof rule === "object" && "with" in rule ? rule.where : undefined;
  return where?.(rowOf(row.noun, row.alias), rowOf(whole.noun, whole.alias)) ?? null;
}

/** The id of the whole that the source has been seen with, or is. */
function wholeSeenWith(source: Source, whole: string): Sql | null {
  if (source.noun.name === whole) return column(source.noun, source.alias, "id");
  const rule = visibilityOf(source.noun.target);
  return typeof rule === "object" && "with" in rule && rule.with === whole ? column(source.noun, source.alias, rule.by) : null;
}

type RelatedField = Pick<CountField, "match" | "where">;

/** The conditions under which rows belong to a field of the source. */
export function belonging({ match, where }: RelatedField, target: Source, source: Source, args: Arguments): readonly (Sql | null)[] {
  const narrowed = where?.(rowOf(target.noun, target.alias), rowOf(source.noun, source.alias), args) ?? null;
  return [matches(target, source, match, args), narrowed];
}

/** The rows that a field of the source leads to. */
export function related(field: RelatedField, target: Source, source: Source, args: Arguments): Sql {
  return reached(target, source, field.match, ...belonging(field, target, source, args));
}

export function countOf(field: CountField, source: Source, args: Arguments): Sql {
  return late((writing) => {
    const target = { noun: nounNamed(field.noun), alias: writing.alias() };
    return sql`(select count(*)::int from ${relatedInReach(field, target, source, args)})`;
  });
}

/**
 * As `related`, where thousands of rows are counted. Who sees them is asked as a set and not of each row, so that PostgreSQL may begin
 * with the organizations that the viewer reaches.
 */
export function relatedInReach(field: RelatedField, target: Source, source: Source, args: Arguments): Sql {
  const { noun, alias } = target;
  const conditions = belonging(field, target, source, args);
  const rule = visibilityOf(noun.target);
  if (typeof rule !== "object" || "with" in rule || noun.isTree) return reached(target, source, field.match, ...conditions);
  return ofTenant(noun, alias, ...conditions, inReach(column(noun, alias, rule.subtree), rule.action));
}

/** Whether an organization is one of those that the viewer reaches. */
function inReach(id: Sql, wanted: string | undefined): Sql {
  return late((writing) => {
    if (writing.seesAll(wanted)) return sql`true`;
    // As an array: what comes of a join beside an order and a limit, the planner may get wrong.
    return sql`${id} = any(array(${reachedOrganizations(wanted)}))`;
  });
}

export function guardedOf(field: GuardedField, source: Source): Sql {
  const row = rowOf(source.noun, source.alias);
  return sql`case when ${field.condition(row)} then ${column(source.noun, source.alias, field.column)} end`;
}

/** Whether there is a row of a noun, which the viewer sees, under a condition. */
export function exists<T>(noun: string, where: (row: Row<T>) => Sql): Sql {
  return select<T>(noun, () => raw(""), where, "exists ");
}

/** A value of the row of a noun, which the viewer sees, under a condition; or an aggregate over such rows. */
export function select<T>(noun: string, value: (row: Row<T>) => Sql, where: (row: Row<T>) => Sql, before: "" | "exists " = ""): Sql {
  return late((writing) => {
    const alias = writing.alias();
    const definition = nounNamed(noun);
    const row = rowOf(definition, alias) as Row<T>;
    return sql`${raw(before)}(select ${value(row)} from ${from(definition, alias, false, where(row))})`;
  });
}
