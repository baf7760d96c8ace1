import { getMetadataArgsStorage } from "typeorm";
import type { Reader, Sql } from "./sql.js";

/** A class of rows. */
// biome-ignore lint/suspicious/noExplicitAny: constructors of every shape are nouns
export type NounClass<T extends object = object> = abstract new (...args: any[]) => T;

/** The columns of a row, and its figures that take no arguments, as they stand in SQL. */
export type Row<T> = { readonly [Property in keyof T]-?: Sql };

/** The arguments of a field as they stand in SQL. */
export type Arguments = Readonly<Record<string, Reader>>;

/** Which rows of another noun belong to a row: by the column that holds its id, or by a condition. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds declarations of every noun
export type Match = string | ((target: any, source: any, args: Arguments) => Sql);
// biome-ignore lint/suspicious/noExplicitAny: as above
type Condition = (target: any, source: any, args: Arguments) => Sql;

/** One column, or an expression under a name, that a list is ordered by; never null. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type OrderKey = string | { readonly name: string; readonly type: string; readonly value: (row: any) => Sql };

/** An order with one direction; the id is always its last key. */
export interface Order {
  readonly by: readonly OrderKey[];
  readonly descending?: boolean;
}

export interface OneField {
  readonly kind: "one";
  readonly noun: string;
  readonly key: string;
}

export interface AllField {
  readonly kind: "all";
  readonly noun: string;
  readonly key: string;
}

export interface ManyField {
  readonly kind: "first" | "many" | "connection";
  readonly noun: string;
  readonly match: Match;
  readonly where: Condition | undefined;
  readonly order: Order;
  readonly limit: number;
  /** How many rows the row budget counts. */
  readonly usually: number;
  /** How many rows a connection has, where that is kept. */
  // biome-ignore lint/suspicious/noExplicitAny: the class of the property says which rows they are
  readonly kept?: ((source: any) => Sql) | undefined;
}

export interface CountField {
  readonly kind: "count";
  readonly noun: string;
  readonly match: Match;
  readonly where: Condition | undefined;
  readonly withRow: boolean;
}

export interface ComputedField {
  readonly kind: "computed";
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly expression: (row: any, args: Arguments) => Sql;
  readonly withRow: boolean;
}

export interface FiguresField {
  readonly kind: "figures";
  /** Selects one row, with a column for each field of the type. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly statement: (row: any, args: Arguments) => Sql;
}

export interface GuardedField {
  readonly kind: "guarded";
  readonly column: string;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly condition: (row: any) => Sql;
}

export interface AnyOfField {
  readonly kind: "anyOf";
  /** The value that names a member → its noun. */
  readonly members: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly which: (row: any) => Sql;
  readonly key: string;
}

/** A field that is read with its row and has no code of its own. */
export type Declaration = OneField | AllField | ManyField | CountField | ComputedField | FiguresField | GuardedField | AnyOfField;

export interface NounColumn {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** False for columns that never come with the whole row. */
  readonly selected: boolean;
}

export interface NounDefinition {
  readonly name: string;
  readonly table: string;
  readonly target: NounClass;
  /** The noun whose rows are the tree. */
  readonly isTree: boolean;
  /** Stands outside the tenants: no `tenant_id`. */
  readonly isGlobal: boolean;
  /** The views that its view puts together, each with the same columns; none where its rows are those of one table. */
  readonly parts: readonly string[];
  /** The property that names the organization whose path its table has in `path`, of the tree itself `id`; null where it has none. */
  readonly pathOf: string | null;
  readonly columns: ReadonlyMap<string, NounColumn>;
  readonly fields: ReadonlyMap<string, Declaration>;
}

const byName = new Map<string, NounDefinition>();
const byClass = new Map<NounClass, NounDefinition>();
const fieldsOf = new Map<NounClass, Map<string, Declaration>>();

export function registerField(target: NounClass, property: string, declaration: Declaration): void {
  const fields = fieldsOf.get(target) ?? new Map<string, Declaration>();
  fieldsOf.set(target, fields.set(property, declaration));
}

export function registerNoun(definition: Omit<NounDefinition, "columns" | "fields">): void {
  if (byName.has(definition.name)) throw new Error(`there are two nouns named ${definition.name}`);
  const fields = new Map(
    inheritance(definition.target)
      .toReversed()
      .flatMap((target) => [...(fieldsOf.get(target) ?? [])]),
  );
  const noun = { ...definition, columns: columnsOf(definition.target), fields };
  byName.set(noun.name, noun);
  byClass.set(noun.target, noun);
}

/** Also gives the columns that have no name the one that follows from their property. */
function columnsOf(target: NounClass): Map<string, NounColumn> {
  const columns = new Map<string, NounColumn>();
  for (const { propertyName: property, options } of getMetadataArgsStorage().filterColumns(inheritance(target))) {
    const { type } = options;
    if (typeof type !== "string") throw new Error(`${target.name}.${property}: say the type of the column`);
    options.name ??= snakeCase(property);
    columns.set(property, {
      property,
      name: options.name,
      type: options.array ? `${type}[]` : type,
      nullable: options.nullable ?? false,
      selected: options.select ?? true,
    });
  }
  return columns;
}

function inheritance(target: NounClass): NounClass[] {
  const parent = Object.getPrototypeOf(target) as NounClass | null;
  return parent?.prototype ? [target, ...inheritance(parent)] : [target];
}

function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function nounNamed(name: string): NounDefinition {
  const noun = byName.get(name);
  if (!noun) throw new Error(`there is no noun ${name}`);
  return noun;
}

export function isNoun(name: string): boolean {
  return byName.has(name);
}

export function nounOfClass(target: NounClass): NounDefinition {
  const noun = byClass.get(target);
  if (!noun) throw new Error(`${target.name} is no noun`);
  return noun;
}

export function allNouns(): NounDefinition[] {
  return [...byName.values()];
}

/** The noun whose rows are the tree that visibility speaks of. */
export function treeNoun(): NounDefinition {
  const tree = allNouns().find((noun) => noun.isTree);
  if (!tree) throw new Error("no noun is the tree");
  return tree;
}

export function columnOf(noun: NounDefinition, property: string): NounColumn {
  const column = noun.columns.get(property);
  if (!column) throw new Error(`${noun.name} has no column ${property}`);
  return column;
}
