import { assertValidSchema, type GraphQLSchema, getNamedType, isIntrospectionType, isSpecifiedScalarType, printType } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { commandedActions } from "./platform/command.js";
import type { Feature } from "./platform/feature.js";
import { SubjectChangeResolver } from "./platform/live/subject-change.resolver.js";
import { ruledActions } from "./platform/policy.js";
import { fenceRootFields } from "./platform/root-fields.js";
import { DateTimeScalar } from "./platform/scalars.js";
import { NodeResolver, startSelect } from "./platform/select/index.js";
import { limitTexts } from "./platform/texts.js";

/** Puts the features together to one schema and refuses to start when a fence is missing. */
export async function assembleSchema(features: readonly Feature[]): Promise<GraphQLSchema> {
  const built = await buildSchema({
    resolvers: [
      NodeResolver,
      SubjectChangeResolver,
      ...features.flatMap(({ resolvers }) => resolvers),
    ] as unknown as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: false,
    pubSub: noTopics,
    skipCheck: true, // it asks the schema for all that it says of itself, which takes as long as to build it
  });
  const schema = startSelect(built);
  assertValidSchema(schema);
  describe(schema);
  requireRules();
  limitTexts(schema, Object.assign({}, ...features.map(({ textLimits }) => textLimits)) as Record<string, number>);
  fenceRootFields(
    schema,
    features.flatMap(({ publicFields }) => publicFields ?? []),
  );
  return schema;
}

/** Every subscription says itself what it listens to; type-graphql asks for one of these all the same. */
const noTopics = {
  publish(): never {
    throw new Error("Changes are announced in the transaction that makes them");
  },
  subscribe(): never {
    throw new Error("A subscription says itself what it listens to");
  },
};

/** What type-graphql has no place for: the root types; and a mutation's one argument is what its type says. */
function describe(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  if (query) query.description = "What can be read, as far as the viewer may see it.";
  if (mutation) mutation.description = "What can be done; every payload says in `userErrors` why nothing was.";
  if (subscription)
    subscription.description =
      "What is told while it is asked for, as server-sent events at `/graphql/stream` or over a WebSocket at `/graphql/ws`.";
  for (const field of Object.values(mutation?.getFields() ?? {})) {
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
