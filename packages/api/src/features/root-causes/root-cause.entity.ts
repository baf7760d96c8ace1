import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Noun, One, TenantEntity } from "../../platform/select/index.js";
import { CampaignTheme } from "../campaigns/campaign.entity.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { themeOf } from "./root-cause.queries.js";

/** That one thing comes from another (根源): a link from a theme or problem to what it causes. It is made and taken out, never changed. */
@Noun("root_causes", { description: "That one thing comes from another: a link from a theme or problem of a campaign to what it causes." })
export class RootCause extends TenantEntity {
  @Column("uuid") campaignId!: string;
  @Column("text", { nullable: true }) causeThemeId!: string | null;
  @Column("uuid", { nullable: true }) causeProblemId!: string | null;
  @Column("text", { nullable: true }) effectThemeId!: string | null;
  @Column("uuid", { nullable: true }) effectProblemId!: string | null;

  @Field(() => String, { description: "How the one brings the other about; may be empty." })
  @Column("text")
  note!: string;

  @Column("uuid", { nullable: true }) linkedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was linked." })
  @Column("timestamptz")
  linkedAt!: Date;

  @Computed<RootCause>(
    () => CampaignTheme,
    ({ campaignId, causeThemeId }) => themeOf(campaignId, causeThemeId),
    {
      nullable: true,
      description: "The theme that is the cause; null where a problem is.",
    },
  )
  causeTheme!: CampaignTheme | null;

  @One<Problem>("Problem", "causeProblemId", { description: "The problem that is the cause; null where a theme is." })
  causeProblem!: Problem | null;

  @Computed<RootCause>(
    () => CampaignTheme,
    ({ campaignId, effectThemeId }) => themeOf(campaignId, effectThemeId),
    {
      nullable: true,
      description: "The theme that comes from it; null where a problem does.",
    },
  )
  effectTheme!: CampaignTheme | null;

  @One<Problem>("Problem", "effectProblemId", { description: "The problem that comes from it; null where a theme does." })
  effectProblem!: Problem | null;

  @One<Person>("Person", "linkedById", { description: "Who linked them." })
  linkedBy!: Person | null;
}
