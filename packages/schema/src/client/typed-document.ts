import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** A GraphQL document: its text, or one that knows the types of its answer and of its variables. */
export type Sendable<Data, Variables> = string | TypedDocumentNode<Data, Variables>;

/** What follows a document: its variables, which may be left out where none is required, and a signal to give up on it. */
export type Arguments<Variables> = {} extends Variables
  ? [variables?: Variables, signal?: AbortSignal]
  : [variables: Variables, signal?: AbortSignal];

/** The text of a document; those of this package, of `gql` and of `parse` carry it. */
export function textOf<Data, Variables>(document: Sendable<Data, Variables>): string {
  if (typeof document === "string") return document;
  const text = document.loc?.source.body;
  if (text === undefined) throw new TypeError("The document carries no text; send what `print` of the package graphql makes of it");
  return text;
}
