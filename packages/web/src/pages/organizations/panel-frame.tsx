import { Button } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import { useText } from "../../i18n/text";
import { Icon } from "../../ui/icon";
import { useWide } from "../../ui/use-wide";
import styles from "./unit-panel.module.css";

const PanelDrawer = lazy(async () => ({ default: (await import("./panel-drawer")).PanelDrawer }));

/** What is said of one unit: beside the tree, or over it where there is no room. */
export function PanelFrame({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const text = useText();
  const wide = useWide();
  if (wide) {
    return (
      <aside className={`${styles.panel} screen-only`} aria-label={text("tree.panel")}>
        {children}
      </aside>
    );
  }
  return (
    <Suspense fallback={null}>
      <PanelDrawer onClose={onClose}>{children}</PanelDrawer>
    </Suspense>
  );
}

/** The cross of a panel that stands beside the tree; a drawer has its own. */
export function ClosePanel({ onClose }: { onClose(): void }) {
  const text = useText();
  if (!useWide()) return null;
  return (
    <Button
      type="text"
      size="small"
      className={styles.close ?? ""}
      onClick={onClose}
      aria-label={text("tree.panel.close")}
      icon={<Icon name="close" />}
    />
  );
}
