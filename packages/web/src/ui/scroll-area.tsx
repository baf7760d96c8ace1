import type { ReactNode } from "react";

/** A part of the page that scrolls by itself; named and in the tab order, so that it scrolls by keyboard too. */
export function ScrollArea({ label, className, children }: { label: string; className: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form
    <div className={className} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
