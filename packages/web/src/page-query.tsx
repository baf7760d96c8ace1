import type { DocumentNode, OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { FragmentType, MaybeMasked } from "@apollo/client/masking";
import { useQuery, useSuspenseFragment } from "@apollo/client/react";
import type { ReactElement } from "react";
import { FaultPage } from "./shell/fault-page";
import { PageSkeleton } from "./ui/skeleton";

interface PageQueryOptions<Variables> {
  variables?: Variables;
  /** In the final layout; the plain page skeleton without it. */
  skeleton?: ReactElement;
  skip?: boolean;
  /** Nothing from an earlier visit is shown before the server has answered: for what is going to be written in. */
  fresh?: boolean;
  /** Milliseconds after which it is asked again, where nothing tells of changes. */
  every?: number;
}

type PageQuery<Data, Variables extends OperationVariables> = Pick<useQuery.Result<Data, Variables>, "fetchMore" | "refetch" | "client"> & {
  /** Rows of other variables are shown meanwhile; draw them fainter. */
  stale: boolean;
} & ({ data: MaybeMasked<Data>; pending: null } | { data: undefined; pending: ReactElement });

/**
 * The query of a page. Until there is data, return `pending`: the skeleton, or what went wrong with the way to retry. While
 * other variables load, the old rows stay.
 */
export function usePageQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, skeleton, skip, fresh = false, every }: PageQueryOptions<Variables> = {},
): PageQuery<Data, Variables> {
  const again = { ...(fresh && { fetchPolicy: "network-only" }), ...(every !== undefined && { pollInterval: every }) };
  const options = { variables, skip, ...again } as unknown as useQuery.Options<Data, Variables>;
  const { data, previousData, error, refetch, fetchMore, client } = useQuery(document, options as never) as unknown as useQuery.Result<
    Data,
    Variables
  >;
  const shown = (data ?? previousData) as MaybeMasked<Data> | undefined;
  const common = { refetch, fetchMore, client, stale: data === undefined && shown !== undefined };
  if (shown !== undefined && !(error && data === undefined)) return { ...common, data: shown, pending: null };
  if (error)
    return { ...common, data: undefined, pending: <FaultPage error={error} retry={() => void refetch().catch(() => undefined)} /> };
  return { ...common, data: undefined, pending: skeleton ?? <PageSkeleton /> };
}

/** Reads the fields of a masked fragment that a parent's query has brought. */
export function useFragmentData<Data>(
  fragment: TypedDocumentNode<Data, Record<string, never>>,
  from: FragmentType<Data>,
): MaybeMasked<Data> {
  const options = { fragment, fragmentName: nameOf(fragment), from };
  return useSuspenseFragment(options as never).data as MaybeMasked<Data>;
}

function nameOf(fragment: DocumentNode): string | undefined {
  const [first] = fragment.definitions;
  return first?.kind === "FragmentDefinition" ? first.name.value : undefined;
}
