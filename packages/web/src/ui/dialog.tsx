import { Modal, type ModalProps } from "antd";
import { useRef } from "react";

const fields = "input:not([type=hidden], :disabled), textarea:not(:disabled)";
const decision = "button[type=submit], .ant-btn-primary";

/** A dialog over the page. The focus goes to where one begins: the first field, or where there is none what the dialog is for. */
export function Dialog({ children, ...props }: ModalProps) {
  const place = useRef<HTMLDivElement>(null);
  const enter = () => {
    const content = place.current;
    if (!content || content.contains(document.activeElement)) return;
    const begin = content.querySelector<HTMLElement>(fields) ?? content.closest("[role=dialog]")?.querySelector<HTMLElement>(decision);
    begin?.focus();
  };
  return (
    <Modal open {...props} afterOpenChange={(opened) => opened && enter()}>
      <div ref={place}>{children}</div>
    </Modal>
  );
}
