interface Counted {
  readonly totalCount?: unknown;
  readonly edges?: unknown;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  readonly childCount?: unknown;
  readonly children?: { readonly totalCount?: unknown };
}

/** Numbers within an answer that count more, or less, than what its reader is shown. */
export function miscounted(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(miscounted);
  if (value === null || typeof value !== "object") return [];
  const { totalCount, edges, pageInfo, childCount, children } = value as Counted;
  const found = Object.values(value).flatMap(miscounted);
  const whole = pageInfo && !pageInfo.hasNextPage && !pageInfo.hasPreviousPage;
  if (whole && Array.isArray(edges) && typeof totalCount === "number" && totalCount !== edges.length) {
    found.push(`counts ${totalCount} where ${edges.length} are shown`);
  }
  if (typeof childCount === "number" && typeof children?.totalCount === "number" && childCount !== children.totalCount) {
    found.push(`counts ${childCount} children where ${children.totalCount} are shown`);
  }
  return found;
}
