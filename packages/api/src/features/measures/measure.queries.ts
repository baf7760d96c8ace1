import { type Among, contains, every, exists, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import { isNamed as isProblemNamed } from "../problems/problem.queries.js";
import { amongSpoken, isSpoken, type SpokenList } from "../search/text-list.queries.js";
import { termedWords } from "../search/text-terms.queries.js";
import type { Measure } from "./measure.entity.js";
import type { MeasureFilter } from "./measure.inputs.js";

/** Whether the viewer holds the post whose measure it is. */
export function isOwnedByViewer({ ownerId }: Row<Measure>): Sql {
  return sql`${ownerId} = any(array(
    select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId}))`;
}

/** Measures by what their texts say, or the number and the title of their problem. */
const spokenMeasures: SpokenList = {
  name: "measures",
  kinds: ["MEASURE", "PROBLEM"],
  ids: (says) => sql`select l.id from looked l where l.kind = 'MEASURE' and ${says("MEASURE", sql`l.id`)}
    union select m.id from app.measures m where m.tenant_id = ${viewer.tenantId} and m.problem_id = any(array(
      select l.id from looked l where l.kind = 'PROBLEM' and ${says("PROBLEM", sql`l.id`, "TITLE")}))`,
  holds: ({ id, problemId }: Row<Measure>, says) => sql`(${says("MEASURE", id)}) or (${says("PROBLEM", problemId, "TITLE")})`,
};

/** The measures that are found by what a filter searches for; for a list, which has `measuresMatching` for all else. */
export function measuresSaying({ search }: Pick<MeasureFilter, "search">): Among | null {
  return amongSpoken(spokenMeasures, search);
}

/** The same as a condition, for measures that are taken all at once. */
export function isSaying({ id }: Row<Measure>, { search }: Pick<MeasureFilter, "search">): Sql | null {
  return isSpoken(spokenMeasures, id, search);
}

/** Which measures a filter keeps; its organization is for the list itself, which walks the tree, as is what texts say. */
export function measuresMatching(filter: MeasureFilter): (measure: Row<Measure>) => Sql {
  const { problemId, campaignId, ledgerId, lights, mine, search } = filter;
  return (measure) =>
    every(
      problemId ? sql`${measure.problemId} = ${problemId}` : null,
      campaignId ? ofProblem(measure, (problem) => sql`${problem.campaignId} = ${campaignId}`) : null,
      ledgerId ? ofProblem(measure, (problem) => sql`${problem.ledgerId} = ${ledgerId}`) : null,
      lights ? sql`${measure.light} = any(${lights})` : null,
      mine ? isOwnedByViewer(measure) : null,
      search?.trim() && !termedWords(search) ? isNamed(measure, search.trim()) : null,
    );
}

function ofProblem(measure: Row<Measure>, where: (problem: Row<Problem>) => Sql): Sql {
  return exists<Problem>("Problem", (problem) => sql`${problem.id} = ${measure.problemId} and (${where(problem)})`);
}

/** Whether its title, or its problem's number or title, contains what is too short to be found in texts. */
function isNamed(measure: Row<Measure>, text: string): Sql {
  return sql`${contains(measure.title, text)} or ${ofProblem(measure, (problem) => isProblemNamed(problem, text))}`;
}
