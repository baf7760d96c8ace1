import { daysBetween } from "@duban/schema";
import type { ShownTarget } from "./outcome-queries";
import styles from "./outcomes.module.css";

const width = 120;
const height = 28;
const edge = 4;

interface Point {
  readonly on: string;
  readonly value: number;
}

/** The way from the baseline over the readings, with the target as a dashed line. The figures stand beside it in words. */
export function ReadingLine({ target }: { target: ShownTarget }) {
  const points = pointsOf(target);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || target.targetValue === null || points.length < 2) return null;
  const aim = Number(target.targetValue);
  const values = [...points.map(({ value }) => value), aim];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const days = Math.max(daysBetween(first.on, last.on), 1);
  const x = ({ on }: Point) => edge + (daysBetween(first.on, on) / days) * (width - 2 * edge);
  const y = (value: number) => height - edge - (high === low ? 0.5 : (value - low) / (high - low)) * (height - 2 * edge);
  return (
    <svg className={styles.line} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <line className={styles.aim} x1={0} x2={width} y1={y(aim)} y2={y(aim)} />
      <polyline className={styles.way} points={points.map((point) => `${x(point)},${y(point.value)}`).join(" ")} />
      <circle className={styles.now} cx={x(last)} cy={y(last.value)} r={3} />
    </svg>
  );
}

/** The baseline and the last reading of each day, by day. */
function pointsOf({ baseline, baselineOn, readings }: ShownTarget): Point[] {
  const byDay = new Map<string, number>();
  if (baseline !== null && baselineOn !== null) byDay.set(baselineOn, Number(baseline));
  for (const { readOn, value } of readings) if (value !== null) byDay.set(readOn, Number(value));
  return [...byDay].map(([on, value]) => ({ on, value })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
