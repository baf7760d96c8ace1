import { type MeasureRevisionFieldName, measureRevision } from "@duban/schema/problem/measure-revision";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { Problem } from "../problems/problem.entity.js";
import { heldRows, judgedRow, requireFewRows } from "../problems/row-revision.queries.js";
import { Measure } from "./measure.entity.js";
import type { MeasureRevisionInput, ReviseMeasuresInput } from "./measure-revision.inputs.js";
import { measureColumnsOf, measureFrames, measureValuesOf, whyNotRevised } from "./measure-revision.queries.js";
import { recountTimes } from "./problem-schedule.queries.js";

const path = ["input", "measures"];

type RowInput = Parameters<typeof judgedRow<MeasureRevisionFieldName>>[1];

/** Changes what is said of many measures, of each what it names; the number of statements does not follow the number of measures. */
export const reviseMeasures = command({
  action: "measure.revise",
  async run(tx, _nothing, input: ReviseMeasuresInput) {
    const ids = input.measures.map(({ measureId }) => measureId);
    if (ids.length === 0) throw new Refusal("MEASURES_UNCHOSEN", {}, path);
    requireFewRows(ids, path);
    const wanted = new Map(input.measures.map((one) => [one.measureId, one]));
    // Whoever changes a measure holds its problem first.
    const places = await tx.find(Measure, { id: ids });
    await tx.find(Problem, { id: [...new Set(places.map(({ problemId }) => problemId))] }, { lock: true });
    const measures = await heldRows(tx, Measure, ids, path);
    const problemOf = await measureFrames(tx, measures);
    const rows = await Promise.all(
      measures.map(async (measure) => {
        const { revision } = measure;
        const row = await judgedRow(measureRevision, wanted.get(measure.id) as MeasureRevisionInput as RowInput, {
          ...{ revision, values: measureValuesOf(measure) },
          whyNot: (values) => whyNotRevised(tx, measure, values, problemOf(measure)),
        });
        return { ...row, measure };
      }),
    );
    const changing = rows.filter(({ outcome }) => outcome === "CHANGED");
    if (!input.dryRun && changing.length > 0) {
      const columns = new Map(
        changing.map(({ measure, values }) => [measure.id, measureColumnsOf(measure, values, problemOf(measure), tx.today)]),
      );
      await tx.changeAll(
        changing.map(({ measure }) => measure),
        ({ id }) => columns.get(id) ?? {},
      );
      const problemIds = [...new Set(changing.map(({ measure }) => measure.problemId))];
      await recountTimes(tx, problemIds);
      for (const id of problemIds) tx.touch(Problem, id);
    }
    return {
      revisions: rows.map(({ measure, outcome, details }) => ({ measureId: measure.id, outcome, details })),
      changedCount: changing.length,
      refusedCount: rows.filter(({ outcome }) => outcome === "REFUSED").length,
    };
  },
});
