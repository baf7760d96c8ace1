import { Drawer } from "antd";
import type { ReactNode } from "react";
import { useText } from "../../i18n/text";

/** The peek over the list, where there is no room beside it. */
export function PeekDrawer({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const text = useText();
  return (
    <Drawer open onClose={onClose} size={432} title={text("inbox.peek")} styles={{ body: { padding: 0 } }}>
      {children}
    </Drawer>
  );
}
