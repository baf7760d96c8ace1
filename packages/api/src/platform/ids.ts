import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { Fault } from "./errors.js";

const form = /^([A-Z][A-Za-z]{0,62}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The opaque id that clients see. */
export function encodeId(noun: string, id: string): string {
  return Buffer.from(`${noun}:${id}`, "latin1").toString("base64url");
}

/** What an opaque id names. One that is malformed, or names another noun than expected, is bad input. */
export function decodeId(text: string, expected?: string, path: readonly string[] = []): { readonly noun: string; readonly id: string } {
  const plain = text.length <= 150 ? Buffer.from(text, "base64url").toString("latin1") : "";
  const [, noun, id] = form.exec(plain) ?? [];
  // Decoding is lenient; only what was encoded here reads the same when encoded again.
  if (!noun || !id || encodeId(noun, id) !== text || (expected !== undefined && noun !== expected)) {
    throw new Fault("BAD_USER_INPUT", { reason: "VALUE_INVALID", path });
  }
  return { noun, id };
}

const scalars = new Map<string, GraphQLScalarType>();

/** The type of an argument or input field that takes the id of a noun: `ID` in the schema, the row's own id in code. */
export function GlobalId(noun: string): GraphQLScalarType {
  const scalar = scalars.get(noun) ?? new GraphQLScalarType({ name: `GlobalIdOf${noun}`, extensions: { globalId: noun } });
  scalars.set(noun, scalar);
  return scalar;
}

type Input = GraphQLArgument | GraphQLInputField;

/** Puts `ID` in the place of each `GlobalId`, which stays as a note of the field. */
export function withPlainIds(schema: GraphQLSchema): GraphQLSchema {
  for (const input of inputsOf(schema)) {
    const noun = getNamedType(input.type).extensions.globalId;
    if (typeof noun !== "string") continue;
    input.type = plain(input.type);
    input.extensions = { ...input.extensions, globalId: noun };
  }
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: config.types.filter((type) => type.extensions.globalId === undefined) });
}

function* inputsOf(schema: GraphQLSchema): Generator<Input> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) yield* Object.values(type.getFields());
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) yield* field.args;
  }
}

function plain(type: GraphQLInputType): GraphQLInputType {
  if (isNonNullType(type)) return new GraphQLNonNull(plain(type.ofType) as GraphQLScalarType);
  return isListType(type) ? new GraphQLList(plain(type.ofType)) : GraphQLID;
}

/** Decodes the global ids among coerced arguments; null when there can be none. */
export function idDecoder(inputs: readonly Input[]): ((values: Values) => Values) | null {
  return inputs.some((input) => holdsIds(input, new Set())) ? (values) => decoded(inputs, values, []) : null;
}

type Values = Readonly<Record<string, unknown>>;

function holdsIds(input: Input, seen: Set<unknown>): boolean {
  if (input.extensions.globalId !== undefined) return true;
  const type = getNamedType(input.type);
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some((field) => holdsIds(field, seen));
}

function decoded(inputs: readonly Input[], values: Values, path: readonly string[]): Values {
  const result: Record<string, unknown> = { ...values };
  for (const input of inputs) {
    if (result[input.name] !== undefined) result[input.name] = decodedValue(input, result[input.name], [...path, input.name]);
  }
  return result;
}

function decodedValue(input: Input, value: unknown, path: readonly string[]): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item, index) => decodedValue(input, item, [...path, String(index)]));
  const noun = input.extensions.globalId;
  if (typeof noun === "string") return decodeId(String(value), noun, path).id;
  const type = getNamedType(input.type);
  return isInputObjectType(type) ? decoded(Object.values(type.getFields()), value as Values, path) : value;
}
