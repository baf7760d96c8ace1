import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { commandedActions } from "./platform/command.js";
import type { Feature } from "./platform/feature.js";
import { ruledActions } from "./platform/policy.js";
import { fenceRootFields } from "./platform/root-fields.js";
import { DateTimeScalar } from "./platform/scalars.js";
import { NodeResolver, startSelect } from "./platform/select/index.js";
import { limitTexts } from "./platform/texts.js";

/** Puts the features together to one schema and refuses to start when a fence is missing. */
export async function assembleSchema(features: readonly Feature[]): Promise<GraphQLSchema> {
  const built = await buildSchema({
    resolvers: [NodeResolver, ...features.flatMap(({ resolvers }) => resolvers)] as unknown as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: false,
  });
  const schema = startSelect(built);
  describeInputs(schema);
  requireRules();
  limitTexts(schema, Object.assign({}, ...features.map(({ textLimits }) => textLimits)) as Record<string, number>);
  fenceRootFields(
    schema,
    features.flatMap(({ publicFields }) => publicFields ?? []),
  );
  return schema;
}

/** A mutation has one argument, and what that is its type says. */
function describeInputs(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const argument of field.args) argument.description ??= getNamedType(argument.type).description;
  }
}

function requireRules(): void {
  const ruled = new Set(ruledActions());
  const missing = commandedActions().filter((action) => !ruled.has(action));
  if (missing.length > 0) throw new Error(`Commands that no policy allows to anybody: ${missing.join(", ")}`);
}

/** The schema as text: types by name, fields in the order of their classes. */
export function printSorted(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  types.sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${types.map((type) => printType(type)).join("\n\n")}\n`;
}

/** Coordinates of everything that has no description. */
export function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...(type.description || isRoot(schema, type.name) ? [] : [type.name]),
      ...membersOf(type)
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ]);
}

function isRoot(schema: GraphQLSchema, name: string): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((type) => type?.name === name);
}

function membersOf(type: unknown): { name: string; description?: string | null | undefined }[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    field,
    ...field.args.map(({ name, description }) => ({ name: `${field.name}(${name}:)`, description })),
  ]);
}
