import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import type { Actor } from "../../support/actor.js";

/** A field of the root: `Query.plan`. */
export interface RootField {
  readonly coordinate: string;
  readonly operation: "query" | "mutation" | "subscription";
  readonly field: GraphQLField<unknown, unknown>;
}

/** An argument that stands below the root, and the variable that fills it. */
export interface NestedVariable {
  readonly coordinate: string;
  readonly name: string;
  readonly type: string;
}

/** The schema as the running product describes it. */
export async function introspected(actor: Actor): Promise<GraphQLSchema> {
  return buildClientSchema(await actor.sees<IntrospectionQuery>(getIntrospectionQuery()));
}

export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  const roots = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
    ["subscription", schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ coordinate: `${type?.name}.${field.name}`, operation, field })),
  );
}

/** Where in the arguments of a field ids stand, as `path` and the coordinate of the argument or input field. */
export function idsIn(field: GraphQLField<unknown, unknown>): { readonly path: string; readonly coordinate: string }[] {
  const found: { path: string; coordinate: string }[] = [];
  const walk = (type: GraphQLInputType, path: string, coordinate: string) => {
    const named = getNamedType(type);
    if (named.name === "ID") found.push({ path, coordinate });
    if (!isInputObjectType(named)) return;
    for (const inner of Object.values(named.getFields())) walk(inner.type, `${path}.${inner.name}`, `${named.name}.${inner.name}`);
  };
  for (const argument of field.args) walk(argument.type, argument.name, `${field.name}(${argument.name})`);
  return found;
}

/** Tokens that a document may have are 4,000; the rest of it needs some. */
const mostTokens = 3_600;

/** Everything that can be asked of a type, at most so many nouns deep, or as deep as the limits of a document allow. */
export function deepSelection(type: GraphQLOutputType, nouns: number): { text: string; variables: NestedVariable[] } {
  for (let depth = nouns; ; depth -= 1) {
    const variables = new Map<string, NestedVariable>();
    const text = selectionOf(getNamedType(type), depth, variables);
    const tokens = text.match(/[A-Za-z_]\w*|\d+|[{}():$]/g)?.length ?? 0;
    if (depth === 1 || tokens < mostTokens) return { text, variables: [...variables.values()] };
  }
}

function selectionOf(type: GraphQLNamedType, nouns: number, variables: Map<string, NestedVariable>): string {
  if (isLeafType(type)) return "";
  if (isInterfaceType(type)) return "{ __typename id }";
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => memberOf(member, type, nouns, variables));
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) throw new Error(`The matrix has to learn to select of ${type.name}`);
  return `{ __typename ${fieldsOf(type, nouns, variables).join(" ")} }`;
}

/** A field that another member of the union has with another type or other arguments goes by the name of its own type. */
function memberOf(type: GraphQLObjectType, union: GraphQLUnionType, nouns: number, variables: Map<string, NestedVariable>): string {
  const shape = (member: GraphQLObjectType, name: string) => {
    const field = member.getFields()[name];
    return field && `${field.type} ${field.args.length > 0 ? member.name : ""}`;
  };
  const fields = fieldsOf(type, nouns - 1, variables).map((field) => {
    const [name = ""] = field.split(/\W/, 1);
    const shapes = new Set(union.getTypes().flatMap((member) => shape(member, name) ?? []));
    return shapes.size > 1 ? `${type.name}_${name}: ${field}` : field;
  });
  return `... on ${type.name} { ${["__typename", ...fields].join(" ")} }`;
}

function fieldsOf(type: GraphQLObjectType, nouns: number, variables: Map<string, NestedVariable>): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const left = isNoun(inner) ? nouns - 1 : nouns;
    return left < 1 ? [] : [`${field.name}${argumentsOf(type, field, variables)} ${selectionOf(inner, left, variables)}`.trim()];
  });
}

function argumentsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, variables: Map<string, NestedVariable>): string {
  const given = field.args.flatMap((argument) => {
    if (argument.name === "first") return ["first: 8"];
    if (!isRequiredArgument(argument) && getNamedType(argument.type).name !== "ID") return [];
    const coordinate = `${type.name}.${field.name}.${argument.name}`;
    const name = coordinate.replaceAll(".", "_");
    variables.set(name, { coordinate, name, type: String(argument.type) });
    return [`${argument.name}: $${name}`];
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function isNoun(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
}
