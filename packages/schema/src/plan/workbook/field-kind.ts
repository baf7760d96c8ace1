import type * as z from "zod/mini";
import { pillars } from "../../campaign/pillar.js";
import type { Enumeration } from "../../enumeration.js";
import { ranks } from "../../person/rank.js";
import { evidenceKinds } from "../evidence-kind.js";
import { rectificationTypes } from "../rectification-type.js";

/** How a field is written into a cell. */
export type FieldKind =
  | "text"
  | "lines"
  | "date"
  | "number"
  | "yesNo"
  | "choice"
  | "organization"
  | "organizations"
  | "problem"
  | "batch"
  | "workRows";

type Schema = z.core.$ZodType;

/** A field as the content's own schema describes it. */
export interface FieldForm {
  readonly kind: FieldKind;
  /** The words of a closed list. */
  readonly choices: Enumeration<string> | null;
  readonly nullable: boolean;
  readonly schema: z.ZodMiniType;
}

/** Lists whose words stand in the cells; a closed list without words is written by its values. */
const enumerations: readonly Enumeration<string>[] = [pillars, ranks, rectificationTypes, evidenceKinds];

/** The form of a field; null for what does not fit into a cell, such as rows of its own. */
export function formOf(name: string, schema: Schema): FieldForm | null {
  const inner = unwrapped(schema);
  const kind = kindOf(name, inner);
  if (kind === null) return null;
  return { kind, choices: kind === "choice" ? wordsOf(inner) : null, nullable: inner !== schema, schema: schema as z.ZodMiniType };
}

/** The fields of a row or form. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  const inner = unwrapped(schema);
  const { def } = inner._zod as z.core.$ZodObject["_zod"];
  return def.type === "object" ? def.shape : {};
}

/** The schema of the rows of a list; null for anything else. */
export function rowSchemaOf(schema: Schema): Schema | null {
  const { def } = unwrapped(schema)._zod as z.core.$ZodArray["_zod"];
  return def.type === "array" && typeOf(def.element) === "object" ? def.element : null;
}

/** The value of a field in which nothing was entered. */
export function emptyValue(schema: Schema): unknown {
  switch (typeOf(schema)) {
    case "nullable":
      return null;
    case "array":
      return [];
    case "boolean":
      return false;
    case "number":
    case "int":
      return 0;
    case "enum":
      return Object.values((schema._zod as z.core.$ZodEnum["_zod"]).def.entries)[0];
    case "object":
      return Object.fromEntries(Object.entries(fieldsOf(schema)).map(([name, field]) => [name, emptyValue(field)]));
    default:
      return "";
  }
}

/** A value with what the schema knows and it does not: one from before a field came to be reads as if nothing was entered there. */
export function completed(schema: Schema, value: unknown): unknown {
  const row = rowSchemaOf(schema);
  if (row && Array.isArray(value)) return value.map((each) => completed(row, each));
  const fields = Object.entries(fieldsOf(schema));
  if (fields.length === 0 || typeof value !== "object" || value === null) return value;
  const known = value as Readonly<Record<string, unknown>>;
  const missing = fields.map(([name, field]) => [name, name in known ? completed(field, known[name]) : emptyValue(field)]);
  return { ...known, ...Object.fromEntries(missing) };
}

function kindOf(name: string, schema: Schema): FieldKind | null {
  switch (typeOf(schema)) {
    case "string":
    case "union":
      return textKind(name);
    case "number":
    case "int":
      return "number";
    case "boolean":
      return "yesNo";
    case "enum":
      return "choice";
    case "array":
      if (rowSchemaOf(schema)) return null;
      if (name === "predecessorIds") return "workRows";
      return /organizationIds$/i.test(name) ? "organizations" : "lines";
    default:
      return null;
  }
}

function textKind(name: string): FieldKind {
  if (name === "problemId") return "problem";
  if (name === "batchId") return "batch";
  if (/organizationId$/i.test(name)) return "organization";
  return name.endsWith("On") ? "date" : "text";
}

function wordsOf(schema: Schema): Enumeration<string> | null {
  const values = Object.values((schema._zod as z.core.$ZodEnum["_zod"]).def.entries).map(String);
  return enumerations.find((each) => each.values.length === values.length && values.every((value) => each.includes(value))) ?? null;
}

function unwrapped(schema: Schema): Schema {
  return typeOf(schema) === "nullable" ? (schema._zod as z.core.$ZodNullable["_zod"]).def.innerType : schema;
}

function typeOf(schema: Schema): string {
  return (schema._zod as z.core.$ZodTypes["_zod"]).def.type;
}
