import { colours, frame, label, round } from "./plot.ts";

/** Where a line goes, from left to right. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const [width, height, left, right, top, bottom] = [760, 360, 64, 150, 40, 44];

/** Lines on logarithmic axes, where what grows in proportion is straight and as steep as the grey line, as SVG for light and dark ground. */
export function linePlot(title: string, across: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points).map(([x, y]) => [x, Math.max(y, 0.01)] as const);
  const [from, to] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const [least, most] = [10 ** Math.floor(Math.log10(Math.min(...all.map(([, y]) => y)))), Math.max(...all.map(([, y]) => y)) * 1.3];
  const x = (value: number) => left + (part(value, from, to) || 0) * (width - left - right);
  const y = (value: number) => height - bottom - part(Math.max(value, 0.01), least, most) * (height - top - bottom);
  const powers = Array.from({ length: Math.floor(Math.log10(most / least)) + 1 }, (_, power) => least * 10 ** power);
  const across10 = [...new Set(all.map(([value]) => value))];
  const grid = [
    ...powers.map(
      (value) =>
        `<line x1="${left}" x2="${width - right}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#8884"/>${label(left - 6, y(value) + 4, value.toLocaleString("en"), "end")}`,
    ),
    ...across10.map((value) => label(x(value), height - bottom + 18, value.toLocaleString("en"), "middle")),
    label(left + (width - left - right) / 2, height - 6, across, "middle"),
  ];
  const inProportion = Math.min(to, (from * most) / least);
  grid.push(
    `<line x1="${round(x(from))}" y1="${round(y(least))}" x2="${round(x(inProportion))}" y2="${round(y((least * inProportion) / from))}" stroke="#888" stroke-dasharray="3 5"/>`,
  );
  const ends = apart(lines.map(({ points }) => y(points.at(-1)?.[1] ?? 0)));
  const drawn = lines.map(({ name, points }, place) => {
    const colour = colours[place % colours.length];
    const path = points.map(([px, py]) => `${round(x(px))},${round(y(py))}`).join(" ");
    const dots = points.map(
      ([px, py]) =>
        `<circle cx="${round(x(px))}" cy="${round(y(py))}" r="3" fill="${colour}"><title>${name}, ${px}: ${py.toPrecision(3)}</title></circle>`,
    );
    const dash = place < colours.length ? "" : ' stroke-dasharray="6 3"';
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>${dots.join("")}${label(width - right + 10, (ends[place] ?? 0) + 4, name, "start")}`;
  });
  return frame(title, [width, height], [label(left, 22, title, "start"), ...grid, ...drawn]);
}

/** Where a value lies between two others, by their logarithms. */
function part(value: number, least: number, most: number): number {
  return Math.log(value / least) / Math.log(most / least);
}

/** Moves heights apart so that words beside them do not cover one another. */
function apart(heights: readonly number[]): number[] {
  const placed = [...heights];
  const order = heights.map((_, place) => place).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  order.slice(1).forEach((place, before) => {
    placed[place] = Math.max(placed[place] ?? 0, (placed[order[before] as number] ?? 0) + 14);
  });
  return placed;
}
