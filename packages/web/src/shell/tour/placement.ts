/** A rectangle of the window, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const gap = 12;
const margin = 8;

/** Where a hint stands beside what it speaks of, inside the window and not over it: below, left, right or above; null where there is no room. */
export function placeBeside(target: Box, hint: Pick<Box, "width" | "height">, window: Pick<Box, "width" | "height">): Box | null {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const left = clamp(target.left, margin, window.width - hint.width - margin);
  const top = clamp(target.top, margin, window.height - hint.height - margin);
  const places = [
    { left, top: bottom + gap },
    { left: target.left - hint.width - gap, top },
    { left: right + gap, top },
    { left, top: target.top - hint.height - gap },
  ];
  const fitting = places.find(
    (place) =>
      place.left >= margin &&
      place.top >= margin &&
      place.left + hint.width <= window.width - margin &&
      place.top + hint.height <= window.height - margin,
  );
  return fitting ? { ...fitting, ...hint } : null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
