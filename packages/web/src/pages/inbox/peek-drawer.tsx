import { Drawer } from "antd";
import type { ReactNode } from "react";

interface PeekDrawerProps {
  title: string;
  /** Its width in pixels. */
  size?: number;
  onClose(): void;
  children: ReactNode;
}

/** The peek over the list, where there is no room beside it. */
export function PeekDrawer({ title, size = 432, onClose, children }: PeekDrawerProps) {
  return (
    <Drawer open onClose={onClose} size={size} title={title} styles={{ body: { padding: 0 } }}>
      {children}
    </Drawer>
  );
}
