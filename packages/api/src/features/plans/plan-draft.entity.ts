import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import { PlanContent } from "./plan-content.entity.js";

/** What is being written; replaced by every save, and out of sight from the submission until the plan comes back. */
@Noun("plan_drafts", { identity: "none", description: "What is being written; replaced by every save." })
export class PlanDraft extends TenantEntity {
  @Field(() => Int, { description: "Grows with every save." })
  @Column("integer")
  revision!: number;

  @Column("uuid") planId!: string;

  @Field(() => PlanContent, { description: "What the plan says so far." })
  @Column("jsonb")
  content!: PlanContent;

  @Field(() => DateTimeScalar, { description: "When it was saved last." })
  @Column("timestamptz")
  savedAt!: Date;

  @Column("uuid", { nullable: true }) savedById!: string | null;

  @One<Person>("Person", "savedById", { description: "Who saved it last." })
  savedBy!: Person | null;
}
