import { contains, every, exists, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Measure } from "./measure.entity.js";
import type { MeasureFilter } from "./measure.inputs.js";

/** Whether the viewer holds the post whose measure it is. */
export function isOwnedByViewer({ ownerId }: Row<Measure>): Sql {
  return sql`${ownerId} = any(array(
    select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId}))`;
}

/** Which measures a filter keeps; its organization is for the list itself, which walks the tree. */
export function measuresMatching(filter: MeasureFilter): (measure: Row<Measure>) => Sql {
  const { problemId, campaignId, ledgerId, lights, mine, search } = filter;
  return (measure) =>
    every(
      problemId ? sql`${measure.problemId} = ${problemId}` : null,
      campaignId ? ofProblem(measure, (problem) => sql`${problem.campaignId} = ${campaignId}`) : null,
      ledgerId ? ofProblem(measure, (problem) => sql`${problem.ledgerId} = ${ledgerId}`) : null,
      lights ? sql`${measure.light} = any(${lights})` : null,
      mine ? isOwnedByViewer(measure) : null,
      search?.trim() ? speaksOf(measure, search.trim()) : null,
    );
}

function ofProblem(measure: Row<Measure>, where: (problem: Row<Problem>) => Sql): Sql {
  return exists<Problem>("Problem", (problem) => sql`${problem.id} = ${measure.problemId} and (${where(problem)})`);
}

function speaksOf(measure: Row<Measure>, text: string): Sql {
  const problemDoes = ofProblem(measure, (problem) => sql`${contains(problem.code, text)} or ${contains(problem.title, text)}`);
  return sql`${contains(measure.title, text)} or ${problemDoes}`;
}
