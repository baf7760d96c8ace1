import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Numbers that look like chance and are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Names that have misled: long ones, and those of columns and slots. */
const traps = ["title", "branchId", "id_", "tenantId", "rows", "total", "cursor_", "r", "page", "a".repeat(70), `${"a".repeat(69)}b`, "__"];

interface Parts {
  readonly schema: GraphQLSchema;
  readonly random: () => number;
  /** Value of an argument that must be there. */
  readonly values: Readonly<Record<string, string>>;
}

/** Selections of a type such as nobody would write: aliases, nested fragments, directives on variables. */
export function selectionOf(parts: Parts, type: GraphQLObjectType, depth: number): string {
  const { random } = parts;
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
  const names = new Set(Object.keys(type.getFields()));
  const isConnection = type.name.endsWith("Connection") || type.name.endsWith("Edge");
  const pieces = fields
    .filter(() => random() < 0.6)
    .flatMap((field) => {
      const aliases = isConnection ? [""] : random() < 0.3 ? ["", alias(random, names)] : [random() < 0.5 ? "" : alias(random, names)];
      return aliases.map((name) => `${name ? `${name}: ` : ""}${fieldOf(parts, field, depth)}`);
    });
  return ["__typename", ...pieces.map((piece) => wrapped(random, type.name, piece))].join(" ");
}

function alias(random: () => number, taken: Set<string>): string {
  const wanted = traps[Math.floor(random() * traps.length)] as string;
  const name = taken.has(wanted) ? `alias${taken.size}` : wanted;
  taken.add(name);
  return name;
}

function wrapped(random: () => number, type: string, piece: string): string {
  const kind = random();
  if (kind < 0.15) return `... on ${type} { ... { ${piece} } }`;
  if (kind < 0.25) return `... @include(if: $yes) { ${piece} }`;
  if (kind < 0.35) return `... @skip(if: $yes) { ${piece} }`;
  if (kind < 0.45) return `... @include(if: $no) { ${piece} }`;
  return piece;
}

function fieldOf(parts: Parts, field: GraphQLField<unknown, unknown>, depth: number): string {
  const args = field.args
    .filter((argument) => isRequiredArgument(argument) || (argument.name in parts.values && parts.random() < 0.5))
    .map(({ name }) => `${name}: ${parts.values[name]}`);
  const type = getNamedType(field.type);
  const called = `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
  if (isObjectType(type)) return `${called} { ${selectionOf(parts, type, depth - 1)} }`;
  if (!isAbstractType(type)) return called;
  const members = parts.schema.getPossibleTypes(type).map((member) => `... on ${member.name} { ${leaves(member)} }`);
  return `${called} { __typename ${members.join(" ")} }`;
}

function leaves(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter(({ type: leaf, args }) => isLeafType(getNamedType(leaf)) && !args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(" ");
}
