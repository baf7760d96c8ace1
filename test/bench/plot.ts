/** A group of bars and its name. */
export interface Bars {
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

const [width, height, left, top, bottom] = [760, 320, 48, 64, 32];
/** Of contenders and lines, in their order. */
export const colours = ["#1f6f5c", "#6aa893", "#8a8f98", "#c2703d", "#b9b2a3"];

/** Groups of bars as SVG that reads on light and dark ground alike. */
export function barPlot(title: string, groups: readonly Bars[]): string {
  const names = [...new Set(groups.flatMap(({ values }) => Object.keys(values)))];
  const most = Math.max(...groups.flatMap(({ values }) => Object.values(values)), 1);
  const room = (width - left - 16) / groups.length;
  const thickness = (room - 24) / names.length;
  const y = (value: number) => height - bottom - (value / most) * (height - top - bottom);
  const bars = groups.flatMap(({ name, values }, place) => {
    const from = left + place * room;
    const drawn = names.map((contender, position) => {
      const value = values[contender] ?? 0;
      const x = from + 12 + position * thickness;
      return `<rect x="${round(x)}" y="${round(y(value))}" width="${round(thickness - 3)}" height="${round(height - bottom - y(value))}" fill="${colours[position % colours.length]}"><title>${name} ${contender}: ${value.toFixed(2)}</title></rect>`;
    });
    return [...drawn, label(from + room / 2, height - 10, name, "middle")];
  });
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const value = most * part;
    return `<line x1="${left}" x2="${width - 8}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#8884"/>${label(left - 6, y(value) + 4, value.toFixed(2), "end")}`;
  });
  const legend = names.map((name, place) => {
    const x = left + place * 136;
    return `<rect x="${x}" y="38" width="12" height="12" fill="${colours[place % colours.length]}"/>${label(x + 18, 48, name, "start")}`;
  });
  return frame(title, [width, height], [label(left, 22, title, "start"), ...legend, ...lines, ...bars]);
}

/** A drawing with its title. */
export function frame(title: string, [wide, high]: readonly [number, number], parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="#777">
<title>${title}</title>
${parts.join("\n")}
</svg>
`;
}

/** Words in a drawing. */
export function label(x: number, y: number, words: string, anchor: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${words}</text>`;
}

/** As precise as a drawing needs. */
export function round(value: number): string {
  return value.toFixed(1);
}
