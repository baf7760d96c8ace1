import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import type { MessageId } from "../../../i18n/text";

/** The parts of the reference, in its order. */
export const parts = ["Query", "Mutation", "Subscription", "object", "input", "enum", "other"] as const;
export type Part = (typeof parts)[number];

export const partWords: Readonly<Record<Part, MessageId>> = {
  Query: "developer.part.queries",
  Mutation: "developer.part.mutations",
  Subscription: "developer.part.subscriptions",
  object: "developer.part.objects",
  input: "developer.part.inputs",
  enum: "developer.part.enums",
  other: "developer.part.others",
};

/** Something with an article of its own: an operation or a type. */
export interface Entry {
  /** In addresses: `Query.plans`, `Plan`. */
  readonly name: string;
  /** As it is listed: `plans`, `Plan`. */
  readonly label: string;
  readonly part: Part;
}

const roots = ["Query", "Mutation", "Subscription"] as const;

/** Every entry of the reference; what only carries the pages of a list is reached through the list. */
export function entriesOf(schema: GraphQLSchema): readonly Entry[] {
  const operations = roots.flatMap((root) => {
    const type = schema.getType(root);
    const fields = type && "getFields" in type ? Object.keys(type.getFields()) : [];
    return fields.map((label): Entry => ({ name: `${root}.${label}`, label, part: root }));
  });
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__") && !roots.some((root) => root === name) && !/(Connection|Edge)$/.test(name))
    .filter((type) => !isSpecifiedScalarType(type))
    .map((type): Entry => ({ name: type.name, label: type.name, part: partOf(type) }));
  return [...operations, ...types.sort((one, other) => one.name.localeCompare(other.name, "en"))];
}

function partOf(type: GraphQLNamedType): Part {
  if (isInputObjectType(type)) return "input";
  if (isEnumType(type)) return "enum";
  return isInterfaceType(type) || isUnionType(type) || isScalarType(type) ? "other" : "object";
}

/** The entries whose names contain the words, those that begin with them first; also types that have such a field. */
export function found(schema: GraphQLSchema, entries: readonly Entry[], words: string): readonly Entry[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return entries;
  const rankOf = ({ name, label }: Entry): number => {
    const own = label.toLowerCase();
    if (own.startsWith(wanted)) return 0;
    if (own.includes(wanted)) return 1;
    const type = schema.getType(name);
    const members =
      type === undefined
        ? []
        : isEnumType(type)
          ? type.getValues().map((value) => value.name)
          : "getFields" in type
            ? Object.keys(type.getFields())
            : [];
    return members.some((member) => member.toLowerCase().includes(wanted)) ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}
