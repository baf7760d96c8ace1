import { globalId, type Row, type Sql, sql } from "../../platform/select/index.js";
import type { PlanVersion } from "../plans/plan-version.entity.js";
import type { File } from "./file.entity.js";

/** Whether a version of the plan names the file among its attachments. */
export function isAttachedTo(version: Row<PlanVersion>, file: Row<File>): Sql {
  return sql`${version.planId} = ${file.planId}
    and ${version.content}->'attachments' @> jsonb_build_array(jsonb_build_object('fileId', ${globalId("File", file.id)}))`;
}
