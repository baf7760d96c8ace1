import { expect, test } from "@jest/globals";
import { type Box, placeBeside } from "./placement";

const window = { width: 1440, height: 900 };
const hint = { width: 320, height: 140 };

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

test.each([
  ["a row at the top left", { left: 72, top: 160, width: 936, height: 52 }],
  ["a button at the top right", { left: 1380, top: 8, width: 40, height: 32 }],
  ["a pane at the right", { left: 1052, top: 104, width: 388, height: 740 }],
  ["a footer", { left: 72, top: 844, width: 1368, height: 56 }],
])("beside %s, never over it and never outside the window", (_, target) => {
  const place = placeBeside(target, hint, window);
  if (!place) throw new Error("There is room");
  expect(overlaps(place, target)).toBe(false);
  expect(place.left).toBeGreaterThanOrEqual(0);
  expect(place.top).toBeGreaterThanOrEqual(0);
  expect(place.left + place.width).toBeLessThanOrEqual(window.width);
  expect(place.top + place.height).toBeLessThanOrEqual(window.height);
});

test("nowhere, when what it speaks of fills the window", () => {
  expect(placeBeside({ left: 0, top: 0, width: 1440, height: 900 }, hint, window)).toBeNull();
});
