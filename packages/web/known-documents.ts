import { createHash } from "node:crypto";
import { ApolloLink, Observable } from "@apollo/client";
import { getOperationAST, print } from "graphql";
import type { Plugin } from "vite";
import { createApolloClient } from "./src/apollo.ts";
import * as generated from "./src/gql/graphql.ts";
import { subscriptions } from "./src/live/subscriptions.ts";

/** Lists what this client asks, beside its files: the hashes of its documents as they are sent. A session asks for nothing else. */
export function knownDocuments(): Plugin {
  return {
    name: "known-documents",
    apply: "build",
    generateBundle() {
      const hashes = sentTexts().map((text) => createHash("sha256").update(text).digest("hex"));
      this.emitFile({ type: "asset", fileName: "documents.json", source: JSON.stringify([...new Set(hashes)].sort()) });
    },
  };
}

/** Every document as the client's own link would send it: with what its cache adds, without what it keeps to itself. */
function sentTexts(): string[] {
  const texts: string[] = [...Object.values(subscriptions)];
  const client = createApolloClient({ locale: () => "zh-CN", signInAgain: async () => undefined });
  client.setLink(
    new ApolloLink(({ query }) => {
      texts.push(print(query));
      return new Observable(() => undefined);
    }),
  );
  const silent = () => undefined;
  for (const document of Object.values(generated)) {
    const operation = getOperationAST(document);
    if (operation?.operation === "query") client.query({ query: document, fetchPolicy: "network-only" } as never).catch(silent);
    if (operation?.operation === "mutation") client.mutate({ mutation: document } as never).catch(silent);
  }
  return texts;
}
