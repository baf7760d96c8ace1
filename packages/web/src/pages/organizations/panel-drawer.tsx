import { Drawer } from "antd";
import type { ReactNode } from "react";
import { useText } from "../../i18n/text";

/** What is said of one unit, over the tree. */
export function PanelDrawer({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const text = useText();
  return (
    <Drawer open onClose={onClose} size={390} title={text("tree.panel")} mask={{ closable: true }} styles={{ body: { padding: 0 } }}>
      {children}
    </Drawer>
  );
}
