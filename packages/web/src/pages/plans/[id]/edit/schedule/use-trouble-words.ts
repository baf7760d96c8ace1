import { type Anchor, pillars, type Stretch } from "@duban/schema";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { shortDate } from "../../../../../ui/dates";
import { workNumbersOf } from "../../../work-numbers";
import { useContent, useEditor } from "../editor-context";
import { rowOfTrouble, type Trouble } from "./trouble";

interface TroubleWords {
  /** What the trouble is about, as the page calls it. */
  nameOf(trouble: Trouble): string;
  /** The trouble in a few words. */
  sayingOf(trouble: Trouble): string;
  /** Where the dates stand that would have to change. */
  placeOf(trouble: Trouble): Anchor | null;
  spanOf(stretch: Stretch): { from: string; to: string };
}

/** Puts what stands in the way of a schedule into words. */
export function useTroubleWords(): TroubleWords {
  const text = useText();
  const { locale } = useLocale();
  const content = useContent();
  const { plan } = useEditor();
  const rowOf = (trouble: Trouble) => content.workTable.find(({ id }) => id === rowOfTrouble(trouble));
  const itemOf = (responseId: string) => content.problemResponses.find(({ id }) => id === responseId);
  const nameOf = (trouble: Trouble) => {
    if (trouble.kind === "measure") {
      const item = itemOf(trouble.late.responseId);
      const code = [...plan.problems, ...plan.ledgerProblems].find(({ id }) => id === item?.problemId)?.code ?? "";
      const number = (item?.measures.findIndex(({ id }) => id === trouble.late.measureId) ?? -1) + 1;
      return number > 0 ? text("schedule.measure", { code, number }) : text("schedule.item", { code });
    }
    const row = rowOf(trouble);
    if (!row) return "";
    const number = content.workTable.filter(({ pillar }) => pillar === row.pillar).indexOf(row) + 1;
    return text("schedule.row", { pillar: pillars.label(row.pillar, toGraphLocale(locale)), number });
  };
  return {
    nameOf,
    sayingOf: (trouble) => {
      const name = nameOf(trouble);
      if (trouble.kind !== "overlap") return text("schedule.short", { name, days: -trouble.late.slack });
      const predecessor = workNumbersOf(content).listed([trouble.overlap.predecessorId], rowOf(trouble)?.pillar ?? "LEARNING");
      return text("schedule.overlaps", { name, predecessor, days: trouble.overlap.days });
    },
    placeOf: (trouble) => {
      if (trouble.kind === "measure") {
        const { responseId, measureId } = trouble.late;
        return { section: "PROBLEM_RESPONSES", rowId: responseId, field: measureId === null ? "endsOn" : `measures[${measureId}].endsOn` };
      }
      const row = rowOf(trouble);
      return row ? { section: row.pillar, rowId: row.id, field: "startsOn" } : null;
    },
    spanOf: ({ startsOn, endsOn }) => ({ from: shortDate(startsOn, locale), to: shortDate(endsOn, locale) }),
  };
}
