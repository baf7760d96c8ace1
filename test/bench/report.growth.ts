import { linePlot } from "./line-plot.ts";
import { count, table, takenText } from "./report.table.ts";
import type { BenchResult, GrowthPoint } from "./results.ts";

/** More than this is more than logarithmic between the smallest and the largest. */
const steep = 0.3;

interface Axis {
  readonly across: string;
  readonly file: string;
  readonly points: readonly GrowthPoint[];
}

/** The plots of growth, by file name. */
export function growthPlots(results: readonly BenchResult[]): Record<string, string> {
  const plots = axesOf(results).flatMap(({ across, file, points }) => {
    const lines = (figure: (point: GrowthPoint) => number | null) =>
      pagesOf(points).map((name) => ({
        name,
        points: ofPage(points, name).flatMap((point) => {
          const value = figure(point);
          return value === null ? [] : [[point.at, value] as const];
        }),
      }));
    return [
      [
        `${file}-time.svg`,
        linePlot(
          `Time in the database by ${across}, ms`,
          across,
          lines(({ milliseconds }) => milliseconds),
        ),
      ],
      [
        `${file}-blocks.svg`,
        linePlot(
          `Blocks looked at by ${across}`,
          across,
          lines(({ blocks }) => blocks),
        ),
      ],
    ] as const;
  });
  return Object.fromEntries(plots);
}

/** How pages grow with what they do not show, over all sizes. */
export function growthText(results: readonly BenchResult[]): string[] {
  const axes = axesOf(results);
  if (axes.length === 0) return [];
  const taken = results.flatMap(({ growth }) =>
    growth ? [takenText(growth, "one after another, after 24 executions; blocks of 8 KB")] : [],
  );
  return [
    "## Growth",
    `${taken.join("\n\n")} The grey line is growth in proportion. The last column is the exponent between the smallest and the largest, of blocks or of time, whichever is greater; above ${steep} a page grows with what it does not show.`,
    ...axes.map(axisText),
  ];
}

function axisText({ across, file, points }: Axis): string {
  const places = [...new Set(points.map(({ at }) => at))];
  const rows = pagesOf(points).map((page) => {
    const own = ofPage(points, page);
    const exponent = exponentOf(own);
    return [
      page,
      ...own.map(({ milliseconds, blocks }) =>
        milliseconds === null || blocks === null ? "given up" : `${milliseconds.toFixed(2)} ms, ${count(Math.round(blocks))}`,
      ),
      exponent > steep ? `**${exponent.toFixed(2)}**` : exponent.toFixed(2),
    ];
  });
  return [
    `### By ${across}`,
    `![Time in the database](${file}-time.svg) ![Blocks](${file}-blocks.svg)`,
    table(["page", ...places.map(count), "exponent"], rows),
  ].join("\n\n");
}

/** The organizations come from the pages over the whole of each size, the others from a run of their own. */
function axesOf(results: readonly BenchResult[]): Axis[] {
  const sizes = results.flatMap(({ size: { organizations }, cliff }) =>
    (cliff?.points ?? []).flatMap(({ operation, organizations: reach, generic, blocks }) =>
      reach === organizations && blocks !== undefined ? [{ page: operation, at: reach, milliseconds: generic, blocks }] : [],
    ),
  );
  const others = results.flatMap(({ growth }) => Object.entries(growth?.axes ?? {}));
  const axes = [["organizations", sizes] as const, ...others].filter(([, points]) => new Set(points.map(({ at }) => at)).size > 1);
  return axes.map(([across, points]) => ({ across, points, file: `growth-${across.split(" ")[0]}` }));
}

function pagesOf(points: readonly GrowthPoint[]): string[] {
  return [...new Set(points.map(({ page }) => page))];
}

function ofPage(points: readonly GrowthPoint[], page: string): GrowthPoint[] {
  return points.filter((point) => point.page === page).sort((one, other) => one.at - other.at);
}

/** 1 where the work grows in proportion, 0 where it does not grow: by blocks or by time, whichever grows more. */
export function exponentOf(rising: readonly GrowthPoint[]): number {
  return Math.max(
    growthOf(rising, ({ blocks }) => blocks, 1),
    growthOf(rising, ({ milliseconds }) => milliseconds, 0.1),
  );
}

function growthOf(rising: readonly GrowthPoint[], figure: (point: GrowthPoint) => number | null, least: number): number {
  const known = rising.flatMap((point) => {
    const value = figure(point);
    return value === null ? [] : [{ at: point.at, value: Math.max(value, least) }];
  });
  const [first, last] = [known[0], known.at(-1)];
  return !first || !last || first.at === last.at ? 0 : Math.log(last.value / first.value) / Math.log(last.at / first.at);
}
