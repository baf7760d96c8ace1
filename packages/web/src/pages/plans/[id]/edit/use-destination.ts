import { type RefObject, useEffect, useRef } from "react";
import { placeKey } from "./checks/marks";
import { useEditor } from "./editor-context";

const focusable = "input:not([type=hidden]), textarea, button, select, [tabindex='0']";

/** Puts the focus on the place that was asked for, inside an element whose fields carry `data-place`: on the field, else its row, else the part. */
export function useDestination(): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const { destination } = useEditor();

  useEffect(() => {
    if (!destination || !container.current) return;
    const { section, rowId, field } = destination.anchor;
    const candidates = [placeKey(section, rowId, field), placeKey(section, rowId, null), placeKey(section, null, field)];
    const target =
      candidates.map((key) => container.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`)).find(Boolean) ??
      container.current;
    target.scrollIntoView({ block: target === container.current ? "start" : "center" });
    const control = target.matches(focusable) ? target : target.querySelector<HTMLElement>(focusable);
    control?.focus({ preventScroll: true });
  }, [destination]);
  return container;
}
