import type { Among } from "./among.js";
import type { Order, Row } from "./registry.js";
import type { Scope, Sql } from "./sql.js";

/** Which rows of a noun. */
export interface Chosen<T> {
  readonly where?: ((row: Row<T>) => Sql) | undefined;
  /** Where in the tree: below an organization, else wherever the viewer reaches; by the column that places a row. */
  readonly within?: { readonly column: keyof T & string; readonly organizationId?: string | null | undefined } | undefined;
  /** Only those that an index of their own finds. */
  readonly among?: Among | null | undefined;
}

/** In which order. */
export interface Ordered<T> extends Chosen<T> {
  readonly order: Order & {
    readonly by: readonly ((keyof T & string) | { readonly name: string; readonly type: string; readonly value: (row: Row<T>) => Sql })[];
  };
}

/** Which page of them. */
export interface Paged<T> extends Ordered<T> {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What the readers of a list read of what was asked for. */
export function givenBy<T>({ within, among }: Pick<Chosen<T>, "within" | "among">): Scope["given"] {
  return { organizationId: within?.organizationId, ...among?.given };
}
