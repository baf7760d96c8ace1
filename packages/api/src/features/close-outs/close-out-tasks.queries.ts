import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";

/** Whether work goes on because the last request to close it out was refused. */
export function wasReturned({ id, state }: Row<Problem>): Sql {
  return sql`${state} = 'IN_RECTIFICATION' and exists (select from app.close_outs x
    where x.tenant_id = ${viewer.tenantId} and x.problem_id = ${id} and x.state = 'REFUSED' and not exists (
      select from app.close_outs y where y.tenant_id = ${viewer.tenantId} and y.problem_id = ${id} and y.number > x.number))`;
}

/** Whether its unit has proposed criteria that the superior side has not agreed to. */
export function hasOpenCriteria({ state, closeOutCriteria, criteriaAcceptedAt }: Row<Problem>): Sql {
  return sql`${criteriaAcceptedAt} is null and ${closeOutCriteria} <> '[]' and ${state} <> 'CLOSED'`;
}
