import type { Pillar } from "../campaign/pillar.js";
import type { PlanMeasure, ProblemResponse, WorkRow } from "./content.js";

const noSlip = { firstEndsOn: null, slipReason: "", doneOn: null };

/** A row of the work table with nothing in it yet. */
export function emptyWorkRow(id: string, pillar: Pillar): WorkRow {
  return {
    ...{ id, pillar, task: "", steps: "", startsOn: null, endsOn: null },
    ...{ responsiblePerson: "", responsibleDepartment: "", deliverable: "", evidence: "", predecessorIds: [] },
    ...noSlip,
  };
}

/** An item of the problem response with nothing in it yet. */
export function emptyResponse(id: string, problemId: string): ProblemResponse {
  return {
    ...{ id, problemId, rectificationType: null },
    ...{ leadingExecutive: "", leadDepartment: "", responsibleUnit: "", responsiblePerson: "", contact: "" },
    ...{ cause: "", siblingCheck: "", funds: null, contingency: "" },
    ...{ goal: "", startsOn: null, endsOn: null, measures: [], criteria: [] },
  };
}

/** A measure with nothing in it yet but the dates of its item. */
export function emptyMeasure(id: string, { startsOn, endsOn }: Pick<ProblemResponse, "startsOn" | "endsOn">): PlanMeasure {
  return { id, text: "", owner: "", startsOn, endsOn, ...noSlip };
}
