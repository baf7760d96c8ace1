import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  print,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { clientDocuments } from "../../../test/conformance/documents.js";

/** One operation of the client, with the fragments that it spreads. */
export interface ClientOperation {
  readonly name: string;
  readonly kind: OperationTypeNode;
  readonly document: DocumentNode;
}

/** The operations of the client, as they are sent. */
export function clientOperations(): ClientOperation[] {
  const definitions = clientDocuments().flatMap(({ text }) => parse(text.replaceAll("@unmask", "")).definitions);
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({ name: operation.name?.value ?? "", kind: operation.operation, document: whole(operation, fragments) }));
}

/** Parsed anew, since a node's place in its text is a part of what an error says. */
function whole(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const spread = new Set<FragmentDefinitionNode>();
  const gather = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || spread.has(fragment)) return;
        spread.add(fragment);
        gather(fragment);
      },
    });
  gather(operation);
  return parse([operation, ...spread].map(print).join("\n"));
}

type Place = GraphQLArgument | GraphQLInputField;

/** What variables are filled with. */
export interface Filling {
  readonly random: () => number;
  /** The global id of a row of the noun. */
  readonly idOf: (noun: string) => string;
  /** What becomes of a value that need not be there. */
  readonly optional: "given" | "absent" | "null" | "any";
}

/** Variables for an operation, of the right types; each id names a row of the noun that its place asks for. */
export function variablesOf(schema: GraphQLSchema, { document }: ClientOperation, filling: Filling): Record<string, unknown> {
  const places = new Map<string, Place>();
  /** Nouns of the rows that are asked for by an id of any noun. */
  const named = new Map<string, string>();
  const types = new TypeInfo(schema);
  const noted = (name: string) => {
    const argument = types.getArgument();
    if (argument) places.set(name, argument);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Variable: ({ name }) => noted(name.value),
      Field: ({ name, arguments: [id] = [], selectionSet }) => {
        const fragment = selectionSet?.selections.find((selection) => selection.kind === Kind.INLINE_FRAGMENT);
        if (name.value !== "node" || id?.value.kind !== Kind.VARIABLE || !fragment?.typeCondition) return;
        named.set(id.value.name.value, fragment.typeCondition.name.value);
      },
    }),
  );
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  const entries = (operation?.variableDefinitions ?? []).flatMap(({ variable: { name }, type }): [string, unknown][] => {
    const noun = named.get(name.value);
    const value = noun ? filling.idOf(noun) : anyValue(typeFromAST(schema, type) as GraphQLInputType, places.get(name.value), filling);
    return value === undefined ? [] : [[name.value, value]];
  });
  return Object.fromEntries(entries);
}

function anyValue(type: GraphQLInputType, place: Place | undefined, filling: Filling): unknown {
  const { random, optional, idOf } = filling;
  if (isNonNullType(type)) return given(type.ofType, place, filling);
  // A cursor is of the list that it was given out by.
  if (optional === "absent" || place?.name === "after") return undefined;
  if (optional === "null") return null;
  return optional === "any" && random() < 0.5 ? undefined : given(type, place, { random, idOf, optional });
}

function given(type: GraphQLInputType, place: Place | undefined, filling: Filling): unknown {
  const { random, idOf } = filling;
  if (isNonNullType(type)) return given(type.ofType, place, filling);
  if (isListType(type)) return [given(type.ofType, place, filling)];
  if (isEnumType(type)) return pick(type.getValues(), random).name;
  if (isInputObjectType(type)) {
    // A filter of everything at once finds nothing.
    const parts = { ...filling, optional: filling.optional === "given" ? ("any" as const) : filling.optional };
    const entries = Object.values(type.getFields()).map((field) => [field.name, anyValue(field.type, field, parts)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  const noun = place?.extensions.globalId;
  if (typeof noun === "string") return idOf(noun);
  return scalars[getNamedType(type).name]?.(random) ?? "东";
}

const scalars: Readonly<Record<string, (random: () => number) => unknown>> = {
  Int: (random) => 1 + Math.floor(random() * 5),
  Float: (random) => random(),
  Boolean: (random) => random() < 0.5,
  Date: () => "2026-11-23",
  DateTime: () => "2026-11-23T04:00:00.000Z",
};

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}
