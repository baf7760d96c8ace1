import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import type { GraphQLSchema } from "graphql";
import { elementAt } from "./elements.ts";

/** One thing that is other than before, for whoever programs against the schema. */
export interface SchemaChange {
  readonly kind: "ADDED" | "CHANGED" | "DEPRECATED" | "REMOVED";
  /** Such as `Plan`, `Plan.title` or `Query.plans.filter`. */
  readonly path: string;
  /** What it is now, or how it differs. */
  readonly text: string;
  /** Whether a program that was right before may now be refused. */
  readonly breaking: boolean;
}

/**
 * How one schema differs from another, in the order of paths. What is new stands for all that is in it,
 * an operation for its input and payload; changed words are left out.
 */
export async function changesBetween(before: GraphQLSchema, after: GraphQLSchema): Promise<readonly SchemaChange[]> {
  const found = await diff(before, after);
  return found
    .filter(({ type }) => !/DESCRIPTION|^SCHEMA_|^DIRECTIVE_USAGE|DEPRECATION_REASON/.test(type))
    .filter((change) => !isInsideNew(before, change))
    .filter(({ type, path = "" }) => type !== "TYPE_ADDED" || !/(Connection|Edge|Input|Payload)$/.test(path))
    .map((change) => toSchemaChange(after, change))
    .sort((one, other) => (placeOf(one.path) < placeOf(other.path) ? -1 : 1));
}

/** By which changes are in order: what is asked and done comes first, then the types. */
function placeOf(path: string): string {
  const root = ["Query", "Mutation", "Subscription"].indexOf(path.split(".")[0] ?? "");
  return `${root < 0 ? 3 : root} ${path}`;
}

/** Whether a change only says what is in something that is itself new. */
function isInsideNew(before: GraphQLSchema, { type, path = "" }: Change): boolean {
  const holder = type === "OBJECT_TYPE_INTERFACE_ADDED" ? path.split(".")[0] : path.split(".").slice(0, -1).join(".");
  return holder !== undefined && holder !== "" && elementAt(before, holder) === undefined;
}

function toSchemaChange(after: GraphQLSchema, { type, path = "", message, criticality }: Change): SchemaChange {
  const breaking = criticality.level === CriticalityLevel.Breaking;
  const element = elementAt(after, path);
  if (/DEPRECATION_ADDED|DEPRECATED_ADDED/.test(type)) {
    const reason = element !== undefined && "deprecationReason" in element ? element.deprecationReason : null;
    return { kind: "DEPRECATED", path, text: reason ?? message, breaking };
  }
  if (/_REMOVED/.test(type)) return { kind: "REMOVED", path, text: message, breaking };
  if (/^(TYPE|FIELD|INPUT_FIELD|ENUM_VALUE|FIELD_ARGUMENT)_ADDED$/.test(type)) {
    return { kind: "ADDED", path, text: element?.description ?? message, breaking };
  }
  return { kind: "CHANGED", path, text: message, breaking };
}
