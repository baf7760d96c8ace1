import { readFileSync } from "node:fs";
import type { PluginFunction } from "@graphql-codegen/plugin-helpers";
import { Kind, type OperationDefinitionNode, print } from "graphql";

/**
 * Writes each operation as a document that any client takes, and that carries its own text: whoever sends it needs no printer. The
 * comment above an operation becomes the docstring of its constant.
 */
export const plugin: PluginFunction = (_schema, files) => {
  const constants = files.flatMap(({ document, location }) =>
    (document?.definitions ?? [])
      .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => constantOf(operation, commentOf(location ?? ""))),
  );
  return { prepend: ['import type { TypedDocumentNode } from "@graphql-typed-document-node/core";'], content: constants.join("\n\n") };
};

function constantOf(operation: OperationDefinitionNode, comment: string): string {
  const name = operation.name?.value ?? "";
  const type = `${name}${operation.operation === "mutation" ? "Mutation" : "Query"}`;
  const body = print(operation);
  const document = { kind: Kind.DOCUMENT, definitions: [operation], loc: { start: 0, end: body.length, source: { body, name } } };
  const lines = comment.split("\n").map((line) => ` * ${line}`);
  const constant = name.charAt(0).toLowerCase() + name.slice(1);
  return `/**\n${lines.join("\n")}\n */\nexport const ${constant} = ${bare(document)} as unknown as TypedDocumentNode<${type}, ${type}Variables>;`;
}

/** Without the places in the file, and without what is empty. */
function bare(document: object): string {
  const places = new Set(["loc", "block"]);
  return JSON.stringify(document, function (this: unknown, key, value: unknown) {
    if (places.has(key) && this !== document) return undefined;
    return Array.isArray(value) && value.length === 0 ? undefined : value;
  });
}

function commentOf(file: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith("#")),
    )
    .map((line) => line.replace(/^# ?/, ""))
    .join("\n");
}
