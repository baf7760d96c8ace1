import type { ViewedList } from "@duban/schema";
import { lazy, Suspense, useState } from "react";
import { useName, useText } from "../../i18n/text";
import { useActs } from "../../ui/hotkeys";
import { Icon } from "../../ui/icon";
import { MenuButton, type MenuItem } from "../../ui/menu";
import { useViews } from "./use-views";
import styles from "./views.module.css";
import type { View } from "./views-queries";

const ManageViewsDialog = lazy(async () => ({ default: (await import("./manage-views-dialog")).ManageViewsDialog }));
const SaveViewDialog = lazy(async () => ({ default: (await import("./save-view-dialog")).SaveViewDialog }));

/** Beside a list's filters: its views to choose from, and the way to keep the present filters as one; nothing while there is neither. */
export function ViewsMenu({ list, align = "start" }: { list: ViewedList; align?: "start" | "end" }) {
  const text = useText();
  const name = useName();
  const views = useViews(list);
  const [dialog, setDialog] = useState<"save" | "manage" | null>(null);
  const { own, shared, current, query } = views;
  const savable = query !== "" && !current;
  useActs([...own, ...shared].map((view) => ({ label: "views.open", values: { name: view.name }, run: () => views.open(view) })));
  useActs([{ label: "views.save", run: () => setDialog("save") }], savable);

  const item = (view: View, label: string): MenuItem => ({
    key: view.id,
    label: <span className="ellipsis">{label}</span>,
    checked: view.id === current?.id,
    run: () => views.open(view),
  });
  const groups = [
    own.map((view) => item(view, view.organization ? text("views.shared", { name: view.name }) : view.name)),
    shared.map((view) => item(view, view.person ? text("views.of", { name: view.name, person: name(view.person) }) : view.name)),
    [
      ...(savable ? [{ key: "save", label: text("views.save"), run: () => setDialog("save") }] : []),
      ...(own.length > 0 ? [{ key: "manage", label: text("views.manage"), run: () => setDialog("manage") }] : []),
    ],
  ].filter((group) => group.length > 0);
  return (
    <>
      {groups.length > 0 && (
        <MenuButton className={styles.button} groups={groups} align={align}>
          <Icon name="filter" size={14} />
          <span className="ellipsis">{current ? text("views.current", { name: current.name }) : text("views.title")}</span>
          <Icon name="down" size={14} />
        </MenuButton>
      )}
      <Suspense>
        {dialog === "save" && <SaveViewDialog list={list} query={query} onClose={() => setDialog(null)} />}
        {dialog === "manage" && <ManageViewsDialog views={own} query={savable ? query : null} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
