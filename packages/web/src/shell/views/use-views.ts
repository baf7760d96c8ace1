import { useQuery } from "@apollo/client/react";
import { type ViewedList, viewQuery } from "@duban/schema";
import { useLocation, useNavigate, useParams } from "react-router";
import { savedViewsQuery, type View } from "./views-queries";

/** The views of a list, the one that the address shows, and the way to another. */
export interface Views {
  own: readonly View[];
  shared: readonly View[];
  current: View | undefined;
  /** What of the address a view would keep; empty where nothing is filtered. */
  query: string;
  open(view: View): void;
}

/** Joins the views of a list with its address. */
export function useViews(list: ViewedList): Views {
  const { data } = useQuery(savedViewsQuery, { variables: { list } });
  const { pathname, search } = useLocation();
  const { id } = useParams();
  const navigate = useNavigate();
  const views = data?.savedViews.edges.map(({ node }) => node) ?? [];
  const address = new URLSearchParams(search);
  // Which unit stands on top is a part of the tree's path, not of its query.
  if (list === "TREE" && id) address.set("org", id);
  const query = viewQuery(list, address);
  const [root = ""] = pathname.slice(1).split("/");
  return {
    own: views.filter((view) => mayStep(view, "changeSavedView")),
    shared: views.filter((view) => !mayStep(view, "changeSavedView")),
    current: query === "" ? undefined : views.find((view) => view.query === query),
    query,
    open: (view) => void navigate(addressOf(list, root, view.query)),
  };
}

/** Whether a step can be taken with a view. */
function mayStep({ viewerSteps }: View, step: string): boolean {
  return viewerSteps.some(({ name, possible }) => name === step && possible);
}

function addressOf(list: ViewedList, root: string, query: string): string {
  const parameters = new URLSearchParams(query);
  const top = list === "TREE" ? parameters.get("org") : null;
  if (top) parameters.delete("org");
  return `/${root}${top ? `/${top}` : ""}?${parameters}`;
}
