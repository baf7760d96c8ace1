/** A page of a list, as every list comes. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Every node of a list, page by page: the next page is asked for when the last one is used up, and `after` begins where it ended. */
export async function* nodesFrom<Node>(
  pageAfter: (after: string | null) => Promise<Connection<Node>>,
): AsyncGenerator<Node, void, undefined> {
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo }: Connection<Node> = await pageAfter(after);
    for (const { node } of edges) yield node;
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return;
    after = pageInfo.endCursor;
  }
}
