import { buildSchema, type GraphQLSchema } from "graphql";

let built: Promise<GraphQLSchema> | undefined;

/** The schema as it was generated with this client: no question to the server. */
export function loadSchema(): Promise<GraphQLSchema> {
  built ??= import("@duban/schema/schema.graphql?raw").then(({ default: text }) => buildSchema(text, { assumeValid: true }));
  return built;
}
