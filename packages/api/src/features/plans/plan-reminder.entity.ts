import { Column } from "typeorm";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** 催办: the side that waits has reminded the side whose turn it is. */
@Noun("plan_reminders", { identity: "none", description: "The side that waits has reminded the side whose turn it is." })
export class PlanReminder extends TenantEntity {
  @Column("uuid") planId!: string;
  /** The turn that it was sent in. */
  @Column("timestamptz") turnSince!: Date;
  @Column("timestamptz") remindedAt!: Date;
  @Column("uuid", { nullable: true }) remindedById!: string | null;
}
