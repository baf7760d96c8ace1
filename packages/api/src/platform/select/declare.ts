import "reflect-metadata";
import type { GraphQLScalarType } from "graphql";
import { Arg, Extensions, Field, ID, Int, ObjectType } from "type-graphql";
import { Entity, PrimaryColumn } from "typeorm";
import { type Connection, connectionOf, defineConnection, pageArguments } from "../connection.js";
import { Node } from "./node.js";
import {
  type Arguments,
  type Declaration,
  type NounClass,
  nounNamed,
  type Order,
  type Row,
  registerField,
  registerNoun,
} from "./registry.js";
import type { Sql } from "./sql.js";

/** What a type thunk may give: a class, a scalar, an enum's object; in brackets for a list. */
type TypeThunk = () => NewableFunction | GraphQLScalarType | object | readonly TypeValue[];
type TypeValue = NewableFunction | GraphQLScalarType | object;

interface Described {
  readonly description: string;
}

/** An argument of a declared field. */
interface Argument extends Described {
  readonly type: TypeThunk;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

interface WithArguments {
  readonly args?: Readonly<Record<string, Argument>>;
}

interface NounOptions extends Described {
  /** `id`: has an id but is not found by `node`; `none`: no id in GraphQL. */
  readonly identity?: "node" | "id" | "none";
  /** Its rows are the tree that visibility speaks of; they have a `path`. */
  readonly tree?: boolean;
  /** Its rows belong to no tenant. */
  readonly global?: boolean;
  /** The views of which its view is the union, so that lists walk each in its order. */
  readonly parts?: readonly string[];
  /** The property whose organization's path its table repeats in `path`, kept by triggers: where a row lies is then known without a look at the tree. */
  readonly pathOf?: string;
}

/** Base of the nouns that belong to a tenant: all but very few. */
export abstract class TenantEntity {
  @PrimaryColumn("uuid") tenantId!: string;
  @PrimaryColumn("uuid") id!: string;
}

/** Base of the nouns that stand outside the tenants. */
export abstract class GlobalEntity {
  @PrimaryColumn("uuid") id!: string;
}

const idDescription = "Opaque and the same for ever.";

/** A class of rows of a table or view of the schema `app`, and the GraphQL type of the same name. */
export function Noun(table: string, options: NounOptions) {
  return (target: NounClass): void => {
    const { description, identity = "node" } = options;
    const { tree: isTree = false, global: isGlobal = false, parts = [] } = options;
    const { pathOf = isTree ? "id" : null } = options;
    registerNoun({ name: target.name, table, target, isTree, isGlobal, parts, pathOf });
    if (identity === "id") Field(() => ID, { description: idDescription })(target.prototype, "id");
    const shared = { description, simpleResolvers: true };
    ObjectType(target.name, identity === "node" ? { ...shared, implements: Node as never } : shared)(target as never);
    Extensions({ noun: target.name })(target as never);
    Entity({ schema: "app", name: table })(target);
    defineConnection(target.name, () => target);
  };
}

/** Decorates a property that can hold what is read into it. */
type DecoratorOf<Value> = <Name extends string>(prototype: { readonly [Property in Name]: Value }, property: Name) => void;

/** Registers a field both as a declaration and as a GraphQL field. */
function declare(
  declaration: Declaration,
  type: TypeThunk,
  options: Described & WithArguments & { nullable?: boolean },
): PropertyDecorator {
  return (prototype, property) => {
    const name = property as string;
    registerField(prototype.constructor as NounClass, name, declaration);
    Field(type as never, { description: options.description, nullable: options.nullable ?? false })(prototype, name);
    Extensions({ declaration })(prototype, name);
    Object.entries(options.args ?? {}).forEach(([argument, { type: argumentType, ...rest }], index) => {
      Arg(argument, argumentType as never, rest as never)(prototype, name, index);
    });
  };
}

/** The type of a noun that is named, so that entity files need not import each other. */
function typeOf(noun: string): () => NounClass {
  return () => nounNamed(noun).target;
}

/** The row that a column names by its id; null where there is none or the viewer does not see it. Also for classes that are no noun. */
export function One<Target>(noun: string, key: string, options: Described): DecoratorOf<Target | null> {
  return declare({ kind: "one", noun, key }, typeOf(noun), { ...options, nullable: true });
}

/** On a class that is no noun, such as a payload: the rows whose ids code has put there. Those that the viewer does not see are left out. */
export function All<Target>(noun: string, key: string, options: Described): DecoratorOf<readonly Target[]> {
  return declare({ kind: "all", noun, key }, () => [nounNamed(noun).target], options);
}

interface Related<Target, Source> extends Described, WithArguments {
  readonly where?: (target: Row<Target>, source: Row<Source>, args: Arguments) => Sql;
}

interface Ordered<Target, Source> extends Related<Target, Source> {
  readonly by: readonly (
    | (keyof Target & string)
    | { readonly name: string; readonly type: string; readonly value: (row: Row<Target>) => Sql }
  )[];
  readonly descending?: boolean;
}

interface Listed<Target, Source> extends Ordered<Target, Source> {
  /** A plain list has at most so many rows. */
  readonly limit?: number;
  /** As many rows as a plain list has as a rule; the row budget of a request counts it so, since its client cannot say how many it wants. */
  readonly usually?: number;
  /** Pages of a Relay connection, with the arguments `first` and `after`. */
  readonly connection?: boolean;
  /** How many rows a connection has, where that is kept and need not be counted. */
  readonly kept?: (source: Row<Source>) => Sql;
}

type RelatedBy<Target, Source> = (keyof Target & string) | ((target: Row<Target>, source: Row<Source>, args: Arguments) => Sql);

const defaultLimit = 200;
const usualLength = 20;

function orderOf(options: object): Order {
  const { by, descending = false } = options as Order;
  return { by, descending };
}

/** The first row, in an order, of those whose column holds this row's id, or which fulfil a condition; null where there is none. */
export function First<Target, Source = object>(
  noun: string,
  match: RelatedBy<Target, Source>,
  options: Ordered<Target, Source>,
): DecoratorOf<Target | null> {
  const order = orderOf(options);
  return declare({ kind: "first", noun, match, where: options.where, order, limit: 1, usually: 1 }, typeOf(noun), {
    ...options,
    nullable: true,
  });
}

/** The rows whose column holds this row's id, or which fulfil a condition, in an order. */
export function Many<Target, Source = object>(
  noun: string,
  match: RelatedBy<Target, Source>,
  options: Listed<Target, Source>,
): DecoratorOf<readonly Target[] | Connection<Target>> {
  const { connection = false, limit = defaultLimit, usually = Math.min(limit, usualLength), where, kept } = options;
  const declaration = { noun, match, where, order: orderOf(options), limit, usually, kept };
  if (!connection) return declare({ kind: "many", ...declaration }, () => [nounNamed(noun).target], options);
  return declare({ kind: "connection", ...declaration }, () => connectionOf(noun), {
    ...options,
    args: { ...options.args, ...pageArguments },
  });
}

/** How many such rows there are that the viewer sees. */
export function Count<Target, Source = object>(
  noun: string,
  match: RelatedBy<Target, Source>,
  options: Related<Target, Source> & { readonly withRow?: boolean },
): DecoratorOf<number> {
  return declare({ kind: "count", noun, match, where: options.where, withRow: options.withRow ?? false }, () => Int, options);
}

/** A value that SQL computes from the row: a scalar, or JSON in the shape of the type. `withRow` brings it to fields resolved in code. */
export function Computed<Source>(
  type: TypeThunk,
  expression: (row: Row<Source>, args: Arguments) => Sql,
  options: Described & WithArguments & { readonly nullable?: boolean; readonly withRow?: boolean },
): PropertyDecorator {
  return declare({ kind: "computed", expression, withRow: options.withRow ?? false }, type, options);
}

/** An object whose fields are the columns of the one row that a statement selects; PostgreSQL does not work out those that are not selected. Null without a row. */
export function Figures<Source>(
  type: TypeThunk,
  statement: (row: Row<Source>, args: Arguments) => Sql,
  options: Described & WithArguments & { readonly nullable?: boolean },
): PropertyDecorator {
  return declare({ kind: "figures", statement }, type, options);
}

/** A column that is null for those for whom the condition does not hold. */
export function Guarded<Source>(
  type: TypeThunk,
  column: keyof Source & string,
  condition: (row: Row<Source>) => Sql,
  options: Described,
): PropertyDecorator {
  return declare({ kind: "guarded", column, condition }, type, { ...options, nullable: true });
}

/** The row of one of several nouns, which an expression names. */
export function AnyOf<Source>(
  type: TypeThunk,
  members: Readonly<Record<string, string>>,
  which: (row: Row<Source>) => Sql,
  key: keyof Source & string,
  options: Described,
): PropertyDecorator {
  return declare({ kind: "anyOf", members, which, key }, type, { ...options, nullable: true });
}
