import { type ProblemKind, problemKinds } from "@duban/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Count, Figures, Noun, One, TenantEntity } from "../../platform/select/index.js";
import { AreaFigures } from "../area-comparisons/area-cell.entity.js";
import { areaFiguresOf } from "../area-comparisons/area-comparison.queries.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Problem } from "../problems/problem.entity.js";

/** One of the sides (方面) from which a source looks at an organization. */
@ObjectType({
  simpleResolvers: true,
  description: "One of the sides from which a source looks at an organization; its problems fall under it.",
})
export class LedgerAspect {
  @Field(() => ID, { description: "Stable while the ledger lasts." }) id!: string;
  @Field(() => String, { description: "What the aspect is called." }) name!: string;
}

/** A ledger (台账): the problems of one source, numbered one after the other. A campaign opens with one. */
@Noun("ledgers", { description: "The problems of one source within a campaign, numbered one after the other." })
export class Ledger extends TenantEntity {
  @Field(() => Int, { description: "Grows with every change; a change names the revision it was made on." })
  @Column("integer")
  revision!: number;

  @Column("uuid") campaignId!: string;

  @Field(() => problemKinds.members, { nullable: true, description: "Where its problems come from; null where that differs." })
  @Column("text", { nullable: true })
  kind!: ProblemKind | null;

  @Field(() => String, { description: "The readable code that its problems are numbered under." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "What the ledger is called." })
  @Column("text")
  title!: string;

  @Field(() => String, { description: "What the ledger is called in English." })
  @Column("text")
  titleEn!: string;

  @Field(() => String, { nullable: true, description: "Number of the document that the problems come from." })
  @Column("text", { nullable: true })
  documentNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of that document." })
  @Column("date", { nullable: true })
  documentDate!: string | null;

  @Field(() => [LedgerAspect], { description: "The aspects of the source, in order." })
  @Column("jsonb")
  aspects!: LedgerAspect[];

  /** The number that the next problem will carry. */
  @Column("integer") nextProblem!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Campaign>("Campaign", "campaignId", { description: "The campaign that it belongs to." })
  campaign!: Campaign | null;

  @Count<Problem, Ledger>("Problem", "ledgerId", { description: "Problems on it, as far as the viewer may see them, duplicates included." })
  problemCount!: number;

  @Figures<Ledger>(() => AreaFigures, areaFiguresOf, { description: "How far its areas have been compared with the units that take part." })
  comparison!: AreaFigures;
}
