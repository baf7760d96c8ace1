import { adjustedDates, fittingDates, type PlanContent, type ScheduledMeasure, type Stretch } from "@duban/schema";
import { useMemo } from "react";
import { useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { useToast } from "../../../../../ui/toast";
import { workNumbersOf } from "../../../work-numbers";
import { useEditor } from "../editor-context";
import type { GridControl } from "../grid/grid-control";
import { rowOfTrouble, type Trouble } from "./trouble";
import type { PlanSchedule } from "./use-schedule";
import { useTroubleWords } from "./use-trouble-words";

/** Puts right what a trouble is about, and offers to take that back; null when there is no time left for it. */
export function useAdjustment({ schedule, calendar }: PlanSchedule, trouble: Trouble | null, control: GridControl): (() => void) | null {
  const text = useText();
  const toast = useToast();
  const { today } = useViewer();
  const { plan, judged, edit } = useEditor();
  const { nameOf, spanOf } = useTroubleWords();
  const soonest = [today, plan.campaign?.startsOn ?? today].toSorted().at(-1) ?? today;
  const rowId = rowOfTrouble(trouble);
  const { workTable } = judged;
  const rows = useMemo(
    () => (rowId === null ? null : adjustedDates(rowId, { rows: workTable, schedule, calendar, soonest })),
    [rowId, workTable, schedule, calendar, soonest],
  );
  const tell = (words: string, undo: () => void) => toast({ text: words, action: { label: text("editor.undo"), run: undo } });
  if (trouble?.kind === "measure") {
    const { late } = trouble;
    const dates = datesOf(late, soonest);
    if (!dates) return null;
    return () => {
      edit((before) => withDates(before, late, late, dates));
      tell(text("schedule.adjusted", { name: nameOf(trouble), ...spanOf(dates) }), () => edit((now) => withDates(now, late, dates, late)));
    };
  }
  if (!trouble || !rows || rows.size === 0) return null;
  return () => {
    control.reschedule(rows);
    const alone = rows.size === 1 ? rows.get(rowId ?? "") : undefined;
    const numbers = workNumbersOf(judged);
    const listed = [...rows.keys()].map((id) => numbers.of(id)).join(", ");
    const words = alone
      ? text("schedule.adjusted", { name: nameOf(trouble), ...spanOf(alone) })
      : text("schedule.adjustedRows", { count: rows.size, rows: listed });
    tell(words, () => control.undo());
  };
}

/** The latest dates of a measure, inside its item; shorter where it cannot start early enough. */
function datesOf(measure: ScheduledMeasure, soonest: string): Stretch | null {
  const earliest = measure.startsOn < soonest ? measure.startsOn : soonest;
  const { itemStartsOn } = measure;
  return fittingDates(measure, itemStartsOn !== null && itemStartsOn > earliest ? itemStartsOn : earliest);
}

/** Gives a measure, or an item, other dates if it still has those that they were meant to replace. */
function withDates(content: PlanContent, { responseId, measureId }: ScheduledMeasure, from: Stretch, to: Stretch): PlanContent {
  const dated = <Row extends { startsOn: string | null; endsOn: string | null }>(row: Row): Row =>
    row.startsOn === from.startsOn && row.endsOn === from.endsOn ? { ...row, startsOn: to.startsOn, endsOn: to.endsOn } : row;
  const problemResponses = content.problemResponses.map((item) => {
    if (item.id !== responseId) return item;
    if (measureId === null) return dated(item);
    return { ...item, measures: item.measures.map((measure) => (measure.id === measureId ? dated(measure) : measure)) };
  });
  return { ...content, problemResponses };
}
