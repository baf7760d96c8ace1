import type { HTMLAttributes, RefObject } from "react";

type BoxProps = HTMLAttributes<HTMLDivElement>;

// A table cannot be laid out in lines of which only those in view are drawn, so boxes take its roles. The focus is always on a
// cell or on a control in it, never on a row or a head.

/** The grid. */
export function GridBox({ box, ...props }: BoxProps & { box: RefObject<HTMLDivElement | null> }) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="grid" ref={box} {...props} />;
}

/** All lines but the heads. */
export function BodyBox(props: BoxProps) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="rowgroup" {...props} />;
}

/** A line. */
export function RowBox(props: BoxProps) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="row" {...props} />;
}

/** A cell. */
export function CellBox(props: BoxProps) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="gridcell" {...props} />;
}

/** The head of a column. */
export function HeadBox(props: BoxProps) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="columnheader" {...props} />;
}
