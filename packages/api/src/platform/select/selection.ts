import { createHash } from "node:crypto";
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  Kind,
  visit,
} from "graphql";
// graphql 16 exports this nowhere else; it is what the executor itself collects fields by.
import { collectSubfields } from "graphql/execution/collectFields.js";
import { idDecoder } from "../ids.js";
import type { Declaration } from "./registry.js";
import { Reader, type Scope } from "./sql.js";

/** What of an operation a statement is made of. */
export type Operation = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

/** A field as it was asked for: under a name, by one or more nodes of the document. */
export interface Selected {
  readonly responseName: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

type AnyField = GraphQLField<unknown, unknown>;

/** The fields selected of an object, fragments and directives applied; `__typename` is left to the executor, unless something stands for it. */
export function selectedFields(
  operation: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  typeName?: AnyField,
): Selected[] {
  const { schema, fragments, variableValues } = operation;
  const fields = type.getFields();
  return [...collectSubfields(schema, fragments, variableValues, type, nodes)].flatMap(([responseName, fieldNodes]) => {
    const name = fieldNodes[0]?.name.value ?? "";
    const field = name === "__typename" ? typeName : fields[name];
    return field ? [{ responseName, field, nodes: fieldNodes }] : [];
  });
}

export function declarationOf(field: GraphQLField<unknown, unknown>): Declaration | undefined {
  return field.extensions.declaration as Declaration | undefined;
}

const longestName = 60;

/** Where a row carries what was selected under a name: no GraphQL name holds `$`, and PostgreSQL cuts names at 63 bytes. */
export function slotOf(responseName: string): string {
  if (responseName.length <= longestName) return `$${responseName}`;
  return `$${createHash("sha1").update(responseName).digest("hex")}`;
}

const decoders = new WeakMap<GraphQLField<unknown, unknown>, ReturnType<typeof idDecoder>>();

/** The arguments of a field, with the ids decoded. */
export function argumentsOf({ field, nodes }: Selected, variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const values = getArgumentValues(field, nodes[0] as FieldNode, variables);
  const known = decoders.get(field);
  const decoder = known === undefined ? idDecoder(field.args) : known;
  if (known === undefined) decoders.set(field, decoder);
  return decoder ? decoder(values) : values;
}

/** A reader for each argument of a field. */
export function argumentReaders(selected: Selected): Readonly<Record<string, Reader>> {
  return Object.fromEntries(
    selected.field.args.map(({ name }) => [
      name,
      new Reader(`${selected.responseName}(${name})`, null, ({ variables }: Scope) => argumentsOf(selected, variables)[name] ?? null),
    ]),
  );
}

const numbers = new WeakMap<FieldNode, number>();
let lastNumber = 0;

function numberOf(node: FieldNode): number {
  const number = numbers.get(node) ?? ++lastNumber;
  numbers.set(node, number);
  return number;
}

const variablesBelow = new WeakMap<FieldNode, readonly string[]>();

/** The variables that a field and what is selected below it use, through fragments. */
function variablesOf(node: FieldNode, fragments: Operation["fragments"]): readonly string[] {
  const known = variablesBelow.get(node);
  if (known) return known;
  const names = new Set<string>();
  const spread = new Set<string>();
  const collect = (root: Parameters<typeof visit>[0]): void => {
    visit(root, {
      [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(name.value)) return;
        spread.add(name.value);
        collect(fragment);
      },
    });
  };
  collect(node);
  const found = [...names];
  variablesBelow.set(node, found);
  return found;
}

/** Of a variable the text of a statement may depend on this much, never on its value. */
function presence(value: unknown): string {
  return value === undefined ? "-" : value === null ? "0" : value === true ? "1" : "v";
}

/** Tells selections apart that need different statements: by their nodes, and by which variables are there or true. */
export function selectionKey(operation: Operation, nodes: readonly FieldNode[]): string {
  return nodes
    .map((node) => {
      const variables = variablesOf(node, operation.fragments);
      return `${numberOf(node)}${variables.map((name) => presence(operation.variableValues[name])).join("")}`;
    })
    .join(",");
}
