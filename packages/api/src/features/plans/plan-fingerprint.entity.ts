import { Column } from "typeorm";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** The numbers that stand for the text of a submitted version (`fingerprintOf` of @duban/schema); no part of the API. */
@Noun("plan_fingerprints", { identity: "none", description: "The numbers that stand for the text of a submitted version." })
export class PlanFingerprint extends TenantEntity {
  @Column("uuid") campaignId!: string;
  @Column("uuid") planId!: string;
  @Column("uuid") versionId!: string;
  @Column("integer", { array: true }) hashes!: number[];
}
