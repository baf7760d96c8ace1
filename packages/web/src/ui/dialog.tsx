// biome-ignore lint/style/noRestrictedImports: everyone else takes it from here
import { Modal, type ModalProps } from "antd";
import { useEffect, useRef, useState } from "react";

const fields = "input:not([type=hidden], [hidden], :disabled), textarea:not(:disabled)";
const decision = "button[type=submit], .ant-btn-primary";

/** What stands over the page while it is rendered. The focus goes to where one begins: the first field, else what the dialog is for. */
export function Dialog({ children, ...props }: Omit<ModalProps, "open">) {
  const place = useRef<HTMLDivElement>(null);
  // A field takes the focus only inside the document, and the dialog comes there after its first rendering.
  const [placed, setPlaced] = useState(false);
  useEffect(() => setPlaced(true), []);
  useEffect(() => {
    const content = place.current;
    if (!placed || !content || content.contains(document.activeElement)) return;
    const begin = content.querySelector<HTMLElement>(fields) ?? content.closest("[role=dialog]")?.querySelector<HTMLElement>(decision);
    begin?.focus();
  }, [placed]);
  return (
    <Modal {...props} open>
      {placed && <div ref={place}>{children}</div>}
    </Modal>
  );
}
