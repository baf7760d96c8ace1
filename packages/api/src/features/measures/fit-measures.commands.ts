import { fittedMeasures } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { Problem } from "../problems/problem.entity.js";
import { whyNoMeasures } from "../problems/problem-steps.queries.js";
import { Measure } from "./measure.entity.js";
import type { FitMeasuresInput } from "./measure.inputs.js";
import { whyOfPlan } from "./plan-measure.queries.js";
import { recountTime, schedulingOf } from "./problem-schedule.queries.js";

/** Puts the measures of a problem to dates that fit, chain by chain; an end that is put off keeps the one before, and the reason. */
export const fitMeasures = command({
  action: "measure.fit",
  subject: (tx, input: FitMeasuresInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyNoMeasures(problem)]);
    const { measures, terms } = await schedulingOf(tx, problem.id);
    const fitted = fittedMeasures(measures, terms, tx.today);
    if (!fitted) throw new Refusal("SCHEDULE_WITHOUT_ROOM", { deadline: problem.deadline });
    if (fitted.size === 0) throw new Refusal("SCHEDULE_FITS");
    const rows = await tx.find(Measure, { id: [...fitted.keys()] }, { lock: true });
    const [ofPlan] = rows.filter(({ planAnswerId }) => planAnswerId !== null);
    if (ofPlan) refuseAll([await whyOfPlan(tx, ofPlan)]);
    const endOf = ({ id, endsOn }: Measure) => fitted.get(id)?.endsOn ?? endsOn;
    const reason = input.slipReason.trim();
    const later = rows.find((row) => endOf(row) > row.endsOn);
    if (later && reason === "")
      throw new Refusal("SLIP_REASON_REQUIRED", { from: later.endsOn, to: endOf(later) }, ["input", "slipReason"]);
    await tx.changeAll(rows, (row) => {
      const endsOn = endOf(row);
      const slip = { from: row.endsOn, to: endsOn, reason, on: tx.today };
      return {
        startsOn: fitted.get(row.id)?.startsOn ?? row.startsOn,
        endsOn,
        slips: endsOn > row.endsOn ? [...row.slips, slip] : row.slips,
      };
    });
    await recountTime(tx, problem.id);
    tx.touch(Problem, problem.id);
    return { problemId: problem.id };
  },
});
