import { visible } from "../../platform/policy.js";
import { exists, sql } from "../../platform/select/index.js";
import type { Evidence } from "../evidence/evidence.entity.js";
import type { PlanDraft } from "../plans/plan-draft.entity.js";
import type { PlanVersion } from "../plans/plan-version.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { File } from "./file.entity.js";
import { isAttachedTo } from "./file.queries.js";

// Until it is submitted, a file is part of what is being written; from then on it is part of the plan. Evidence is seen with each of its problems.
visible(
  File,
  (file) =>
    sql`${exists<PlanDraft>("PlanDraft", (draft) => sql`${draft.planId} = ${file.planId}`)}
      or ${exists<PlanVersion>("PlanVersion", (version) => isAttachedTo(version, file))}
      or ${exists<Problem>("Problem", (problem) => sql`${problem.id} = ${file.problemId}`)}
      or ${exists<Evidence>("Evidence", (evidence) => sql`${evidence.fileId} = ${file.id}`)}`,
);
