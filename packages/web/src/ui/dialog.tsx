// biome-ignore lint/style/noRestrictedImports: everyone else takes it from here
import { Modal, type ModalProps } from "antd";
import { type RefObject, useEffect, useRef, useState } from "react";

const fields = "input:not([type=hidden], [hidden], :disabled), textarea:not(:disabled)";
const decision = "button[type=submit], .ant-btn-primary";

/** What had the focus before each dialog, and before the one that it stands over or took the place of. */
const openers = new WeakMap<Element, readonly HTMLElement[]>();

/**
 * What stands over the page while it is rendered. The focus goes to where one begins: the first field, else what the dialog is for; and
 * back to where it was.
 */
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
  useFocusBack(place, placed);
  return (
    <Modal {...props} open>
      {placed && <div ref={place}>{children}</div>}
    </Modal>
  );
}

/** Gives the focus back at the end, unless something else has taken it: whoever works by keys goes on where they were. */
function useFocusBack(place: RefObject<HTMLElement | null>, placed: boolean): void {
  const [before] = useState(() => {
    const opener = document.activeElement as HTMLElement;
    return [opener, ...(openers.get(opener.closest("[role=dialog]") ?? opener) ?? [])];
  });
  useEffect(() => {
    const dialog = placed && place.current?.closest("[role=dialog]");
    if (dialog) openers.set(dialog, before);
  }, [place, placed, before]);
  useEffect(
    () => () => {
      if (document.activeElement === document.body) before.find(({ isConnected }) => isConnected)?.focus();
    },
    [before],
  );
}
