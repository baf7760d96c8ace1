import { type PreCheckResult, type VersionState, versionStates } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";
import type { RuleSet } from "../rule-sets/rule-set.entity.js";
import { PlanContent } from "./plan-content.entity.js";
import { versionStateOf } from "./plan-standing.queries.js";

/** A version as it was submitted. The database lets nobody change it. */
@Noun("plan_versions", { description: "A version as it was submitted; it never changes." })
export class PlanVersion extends TenantEntity {
  @Column("uuid") planId!: string;

  @Field(() => Int, { description: "1 for the first submission." })
  @Column("integer")
  number!: number;

  @Field(() => PlanContent, { description: "What the plan said." })
  @Column("jsonb")
  content!: PlanContent;

  @Field(() => String, { description: "SHA-256 of the content; a decision names the hash it was taken on." })
  @Column("text")
  contentHash!: string;

  @Computed<PlanVersion>(() => versionStates.members, versionStateOf, {
    description: "What has become of it: the version approved last is in force, those approved before are superseded.",
  })
  state!: VersionState;

  @Column("uuid") ruleSetId!: string;

  /** What the pre-checks said at the submission, without words: those follow the reader's language. */
  @Column("jsonb") preChecks!: PreCheckResult[];

  @Field(() => DateTimeScalar, { description: "When it was submitted." })
  @Column("timestamptz")
  submittedAt!: Date;

  @Column("uuid", { nullable: true }) submittedById!: string | null;

  @One<Person>("Person", "submittedById", { description: "Who submitted it." })
  submittedBy!: Person | null;

  @One<RuleSet>("RuleSet", "ruleSetId", { description: "The rule set that judged it." })
  ruleSet!: RuleSet | null;
}
