import type { Anchor, PlanContent, Scheduled, ScheduledMeasure, Stretch, WorkRow, WorkRowNumbers } from "@duban/schema";
import { stretchOf, workOrder } from "@duban/schema";
import { rowOfTrouble, type Trouble, tightest } from "./trouble";
import type { PlanSchedule } from "./use-schedule";

/** A piece of work as the picture draws it. */
export interface ScheduleLine extends Scheduled, Stretch {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly anchor: Anchor;
  /** Places among the lines of those that are drawn and that it waits for. */
  readonly after: readonly number[];
}

/** The lines of the picture in their two groups, each with how many more of it do not fit. */
export interface ScheduleLines {
  readonly work: readonly ScheduleLine[];
  readonly measures: readonly ScheduleLine[];
  readonly moreWork: number;
  readonly moreMeasures: number;
}

interface LinesInput extends Pick<PlanSchedule, "schedule" | "measures"> {
  readonly content: PlanContent;
  readonly numbers: WorkRowNumbers;
  /** The code of a problem. */
  codeOf(problemId: string): string;
  readonly trouble: Trouble | null;
}

const workAtMost = 4;
const measuresAtMost = 2;

/** What is worth drawing: the row that the trouble is about, else the tightest, with what it waits for and what waits for it; the tightest measures. */
export function scheduleLines({ content, schedule, measures, numbers, codeOf, trouble }: LinesInput): ScheduleLines {
  const scheduled = new Map(schedule.rows.map((row) => [row.rowId, row]));
  const chosen = chainOf(content.workTable, rowOfTrouble(trouble) ?? tightest(schedule.rows)?.rowId ?? null);
  const rows = chosen.filter(({ id }) => scheduled.has(id));
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const work = rows.flatMap((row): ScheduleLine[] => {
    const place = scheduled.get(row.id);
    const stretch = stretchOf(row);
    if (!place || !stretch) return [];
    const anchor: Anchor = { section: row.pillar, rowId: row.id, field: "startsOn" };
    const after = row.predecessorIds.flatMap((id) => places.get(id) ?? []);
    return [{ ...place, ...stretch, key: row.id, number: numbers.of(row.id) ?? "", title: row.task, anchor, after }];
  });
  const shownMeasures = measures.toSorted((one, other) => one.slack - other.slack).slice(0, measuresAtMost);
  const items = new Map(content.problemResponses.map((item) => [item.id, item]));
  const drawn = shownMeasures.filter(({ slack }, index) => index === 0 || slack < 0).flatMap((each) => measureLine(each, items, codeOf));
  const late = (list: readonly { slack: number }[]) => list.filter(({ slack }) => slack < 0).length;
  return { work, measures: drawn, moreWork: late(schedule.rows) - late(work), moreMeasures: late(measures) - late(drawn) };
}

function measureLine(
  measure: ScheduledMeasure,
  items: ReadonlyMap<string, PlanContent["problemResponses"][number]>,
  codeOf: (problemId: string) => string,
): ScheduleLine[] {
  const item = items.get(measure.responseId);
  if (!item) return [];
  const place = item.measures.findIndex(({ id }) => id === measure.measureId);
  const own = item.measures[place];
  const code = codeOf(item.problemId);
  return [
    {
      ...measure,
      key: `${measure.responseId}/${measure.measureId ?? ""}`,
      number: own ? `${code}-${place + 1}` : code,
      title: own ? own.text : item.goal,
      anchor: { section: "PROBLEM_RESPONSES", rowId: item.id, field: own ? `measures[${own.id}].endsOn` : "endsOn" },
      after: [],
    },
  ];
}

/** A row with the nearest of those that it waits for and that wait for it, in the order of work. */
function chainOf(rows: readonly WorkRow[], rowId: string | null): WorkRow[] {
  const start = rows.find(({ id }) => id === rowId);
  if (!start) return [];
  const order = workOrder(rows);
  const chain = new Set([start]);
  for (const row of chain) {
    const beside = [...order.predecessorsOf(row), ...rows.filter(({ predecessorIds }) => predecessorIds.includes(row.id))];
    for (const next of beside) if (chain.size < workAtMost) chain.add(next);
  }
  return order.rows.filter((row) => chain.has(row));
}
