// biome-ignore lint/style/noRestrictedImports: everyone else takes it from here
import { Modal, type ModalProps } from "antd";
import { useEffect, useState } from "react";

/** What stands over the page while it is rendered. */
export function Dialog({ children, ...props }: Omit<ModalProps, "open">) {
  // A field takes the focus only inside the document, and the dialog comes there after its first rendering.
  const [placed, setPlaced] = useState(false);
  useEffect(() => setPlaced(true), []);
  return (
    <Modal {...props} open>
      {placed && children}
    </Modal>
  );
}
