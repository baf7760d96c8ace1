import { Column } from "typeorm";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** A unit that helps with a problem (配合单位). */
@Noun("problem_cooperators", { identity: "none", description: "A unit that helps with a problem." })
export class ProblemCooperator extends TenantEntity {
  @Column("uuid") problemId!: string;
  @Column("uuid") organizationId!: string;
}
