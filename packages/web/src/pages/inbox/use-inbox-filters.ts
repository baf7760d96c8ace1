import { inboxKinds, lights } from "@duban/schema";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { InboxFilter } from "../../gql/graphql";

const parsers = {
  kind: parseAsStringLiteral(inboxKinds.values),
  light: parseAsStringLiteral(lights.values),
  q: parseAsString,
};

/** The filters of the inbox, kept in the address. */
export function useInboxFilters() {
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  const { kind, light, q } = values;
  const search = q?.trim() || null;
  const filter: InboxFilter | null = kind || light || search ? { kind, light, search } : null;
  return { values, set, filter };
}

/** The filters as a person sets them. */
export type InboxFilters = ReturnType<typeof useInboxFilters>;
