import { useLocation, useNavigate } from "react-router";
import { useName, useText } from "../../i18n/text";
import type { Crumb } from "../../shell/crumbs";
import { useViewer } from "../../shell/viewer";

interface Named {
  id: string;
  name: string;
  nameEn: string;
}

type NamedTop = Named & { ancestors: readonly Named[] };

/** Goes into a unit; campaign, order and panel stay, the current row does not. */
export function useEnter(): (id: string) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  return (id) => {
    const parameters = new URLSearchParams(search);
    parameters.delete("unit");
    void navigate({ pathname: `/orgs/${id}`, search: parameters.toString() });
  };
}

/** The way from the viewer's own organization down to the one on top of the view. */
export function useTreeCrumbs(top: NamedTop | null): Crumb[] {
  const text = useText();
  const name = useName();
  const viewer = useViewer();
  const { search } = useLocation();
  if (!top || top.id === viewer.organization?.id) return [{ label: text("shell.tree") }];
  const parameters = new URLSearchParams(search);
  parameters.delete("unit");
  const start = top.ancestors.findIndex(({ id }) => id === viewer.organization?.id);
  const between = top.ancestors.slice(start + 1).map((each) => ({ label: name(each), to: `/orgs/${each.id}?${parameters}` }));
  return [{ label: text("shell.tree"), to: `/orgs?${parameters}` }, ...(start < 0 ? [] : between), { label: name(top) }];
}
