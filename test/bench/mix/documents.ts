import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, print, visit } from "graphql";
import { clientDocuments } from "../../conformance/documents.ts";

/** The operations of the client by name, each with the fragments that it spreads, as they are sent. */
export function documentsOfClient(): ReadonlyMap<string, string> {
  const definitions = clientDocuments().flatMap(({ text }) => parse(text.replaceAll("@unmask", "")).definitions);
  const fragments = new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const operations = definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.name ? [[node.name.value, textOf(node, fragments)] as const] : [],
  );
  return new Map(operations);
}

function textOf(operation: DefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const spread = new Set<DefinitionNode>([operation]);
  // A set that grows while it is gone through brings the fragments of fragments as well.
  for (const node of spread) {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) spread.add(fragment);
      },
    });
  }
  return [...spread].map(print).join("\n");
}
