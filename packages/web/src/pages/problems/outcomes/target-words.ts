import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import type { ShownTarget } from "./outcome-queries";

type Figures = Pick<ShownTarget, "kind" | "unit" | "direction" | "targetValue" | "baseline" | "baselineOn" | "latestReading">;

const signs = { AT_LEAST: "≥", AT_MOST: "≤" } as const;

/** The figures of a target as they are written: with their unit, their days and on which side of the target is good. */
export function useTargetWords() {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const day = (date: string) => dateWithin(date, today, locale);
  const figure = (value: string | null, unit: string) => (value === null ? "—" : unit === "%" ? `${value}%` : `${value} ${unit}`.trim());
  return {
    day,
    figure,
    aim: ({ kind, direction, targetValue, unit }: Figures) =>
      kind === "LASTING_RULE" ? text("outcomes.rule.aim") : `${direction ? signs[direction] : ""} ${figure(targetValue, unit)}`,
    latest: ({ kind, latestReading, unit }: Figures) => {
      if (!latestReading) return "—";
      return kind === "LASTING_RULE" ? text("outcomes.rule.there") : figure(latestReading.value ?? null, unit);
    },
  };
}
