import type { NounClass } from "./policy.js";
import { columnOf, type NounDefinition, nounOfClass } from "./select/registry.js";
import { quoted } from "./select/sql.js";
import type { Statement } from "./tenant-store.js";

/** A row of any noun; those of a tenant also say which. */
export interface Row {
  readonly id: string;
  readonly tenantId?: string;
  readonly revision?: number;
}

/** A noun's table with its schema. */
export function tableOf(noun: NounDefinition): string {
  return `app.${quoted(noun.table)}`;
}

const selections = new WeakMap<NounDefinition, string>();

/** `t."organization_id" as "organizationId", …` of everything but what is never loaded. */
export function selectionOf(noun: NounDefinition): string {
  const known = selections.get(noun);
  if (known) return known;
  const selection = [...noun.columns.values()]
    .filter(({ selected }) => selected)
    .map(({ name, property }) => `t.${quoted(name)} as ${quoted(property)}`)
    .join(", ");
  selections.set(noun, selection);
  return selection;
}

export function hasRevision(noun: NounDefinition): boolean {
  return noun.columns.has("revision");
}

/** The row is of its class, so that its constructor names the noun. */
export function hydrate<T extends object>(noun: NounClass<T>, values: object): T {
  return Object.assign(Object.create(noun.prototype as object) as T, values);
}

/** The noun of a row that `hydrate` made. */
export function nounOfRow(row: object): NounDefinition {
  return nounOfClass(row.constructor as NounClass);
}

/** Builds a statement, giving each value its `$n`. */
export class StatementBuilder {
  private readonly values: unknown[] = [];

  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  build(text: string): Statement {
    return { text, values: this.values };
  }
}

/** `t.a = $1 and t.b is null and t.c = any($2)`: equality, null and lists are all that a command needs to find its rows. */
export function conditions(noun: NounDefinition, where: object, statement: StatementBuilder): string {
  return Object.entries(where)
    .map(([property, value]) => {
      const column = `t.${quoted(columnOf(noun, property).name)}`;
      if (value === null) return `${column} is null`;
      return Array.isArray(value) ? `${column} = any(${statement.value(value)})` : `${column} = ${statement.value(value)}`;
    })
    .join(" and ");
}
