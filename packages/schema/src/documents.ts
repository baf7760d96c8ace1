/** Typed documents of common tasks; any client takes them that takes a `TypedDocumentNode`, and `createClient` does. */
export * from "./gql/documents.js";
