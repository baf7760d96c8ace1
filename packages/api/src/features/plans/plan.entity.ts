import { commentCircles, type Light, lights, type PlanState, planStates } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import type { Connection } from "../../platform/connection.js";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Count, every, Figures, First, Many, Noun, One, sql } from "../../platform/select/index.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { PlanComment } from "../comments/plan-comment.entity.js";
import { mayBeMentioned } from "../comments/plan-comment.queries.js";
import type { DeadlineExtension } from "../extensions/deadline-extension.entity.js";
import { slipDays } from "../extensions/slip.queries.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import type { PlanAnswer } from "../plan-answers/plan-answer.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Decision } from "../reviews/decision.entity.js";
import type { ReviewFinding } from "../reviews/review-finding.entity.js";
import type { ReviewHandover } from "../reviews/review-handover.entity.js";
import type { ReviewRound } from "../reviews/review-round.entity.js";
import { isCalled, isOnReviewingSide, mayAdvise, mayReceive } from "../reviews/reviewing-side.queries.js";
import { PlanQuality } from "../supervision/gate-figures.entity.js";
import { planQualityOf } from "../supervision/gate-figures.queries.js";
import type { PlanAmendment } from "./plan-amendment.entity.js";
import type { PlanDraft } from "./plan-draft.entity.js";
import { reviewsLater } from "./plan-levels.queries.js";
import { lightOf } from "./plan-light.queries.js";
import { lastReminded } from "./plan-reminder.queries.js";
import { isAmending, standingOf } from "./plan-standing.queries.js";
import { PlanTimes } from "./plan-times.entity.js";
import type { PlanVersion } from "./plan-version.entity.js";

/** Drafts have no number yet. */
const draftsLast = 2_147_483_647;

/** The implementation plan (实施方案) of one organization in one campaign, and where its first-pass review stands. */
@Noun("plans", {
  pathOf: "organizationId",
  description: "The implementation plan of one organization in one campaign, and where its first-pass review stands.",
})
export class Plan extends PlanTimes {
  @Field(() => Int, { description: "Grows with every change of the plan, its draft included." })
  @Column("integer")
  revision!: number;

  @Column("uuid") campaignId!: string;
  @Column("uuid") organizationId!: string;
  @Column("uuid") reviewingOrganizationId!: string;

  @Field(() => String, { description: "The readable code that letters quote." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "What the plan is called." })
  @Column("text")
  title!: string;

  @Field(() => planStates.members, { description: "Where the plan stands." })
  @Column("text")
  state!: PlanState;

  @Computed<Plan>(() => planStates.members, standingOf, {
    description: "Where the plan stands as figures count it: with a version in force it stands as approved, also while it is amended.",
  })
  standing!: PlanState;

  @Computed<Plan>(() => Boolean, isAmending, { description: "Whether an amendment is under way." })
  amending!: boolean;

  @Field(() => Int, { description: "Number of the latest submitted version; 0 before the first." })
  @Column("integer")
  round!: number;

  @Field(() => Int, { description: "The level at which the latest version is, or was last, reviewed: 1 is directly above." })
  @Column("integer")
  level!: number;

  @Computed<Plan>(() => Int, slipDays, { description: "Days by which the deadline has been put off, over all extensions granted." })
  slipDays!: number;

  @Computed<Plan>(
    () => lights.members,
    (plan) => lightOf(sql`${plan.state} = 'APPROVED'`, plan.turnDueAt),
    {
      description: "Yellow when due within three days, red when overdue, done when approved.",
    },
  )
  light!: Light;

  /** `turnDueAt`, but the end of time once approved: the order of what is due. The database keeps it. */
  @Column("timestamptz") dueOrder!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the latest version was submitted." })
  @Column("timestamptz", { nullable: true })
  submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the plan was approved." })
  @Column("timestamptz", { nullable: true })
  approvedAt!: Date | null;

  /** Everybody who saved a draft or submitted a version: they never review it. */
  @Column("uuid", { array: true }) authorIds!: string[];

  /** The number that the next finding sent will carry. */
  @Column("integer") nextFinding!: number;

  @Column("timestamptz") createdAt!: Date;

  @One<Campaign>("Campaign", "campaignId", { description: "The campaign that asked for the plan." })
  campaign!: Campaign | null;

  @One<Organization>("Organization", "organizationId", { description: "Whose plan it is." })
  organization!: Organization | null;

  @One<Organization>("Organization", "reviewingOrganizationId", {
    description: "Who holds the first gate; where it goes level by level, who reviews at the present level.",
  })
  reviewingOrganization!: Organization | null;

  @Many<Organization, Plan>("Organization", reviewsLater, {
    by: ["path"],
    descending: true,
    usually: 2,
    description: "Who is still to review after the present level, the next one first; empty where the present level is the last.",
  })
  laterReviewers!: Organization[];

  @One<Person>("Person", "submittedById", { description: "Who submitted the latest version." })
  submittedBy!: Person | null;

  @Many<Problem, Plan>(
    "Problem",
    (problem, plan) =>
      sql`${problem.organizationId} = ${plan.organizationId} and ${problem.campaignId} = ${plan.campaignId} and ${problem.answeredInPlan}`,
    { by: ["code"], limit: 1_000, description: "The problems handed down to the organization in this campaign." },
  )
  problems!: Problem[];

  @Many<Problem, Plan>(
    "Problem",
    (problem, plan) =>
      sql`${problem.organizationId} = ${plan.organizationId} and ${problem.campaignId} = ${plan.campaignId} and not ${problem.answeredInPlan}
        and ${problem.duplicateOfId} is null`,
    {
      by: ["code"],
      limit: 1_000,
      description: "Other problems of the ledger that it may answer: the organization answers for them in this campaign.",
    },
  )
  ledgerProblems!: Problem[];

  @Many<PlanAnswer, Plan>("PlanAnswer", "planId", {
    by: ["createdAt"],
    limit: 1_000,
    usually: 10,
    description: "What its version in force says about problems of the ledger, and how far the ledger has taken it over.",
  })
  answers!: PlanAnswer[];

  @First<PlanDraft, Plan>("PlanDraft", "planId", {
    by: ["savedAt"],
    where: (_draft, plan) => sql`${plan.state} in ('DRAFT', 'RETURNED', 'WITHDRAWN')`,
    description: "What is being written; null while there is nothing to write, and for those who may not read it.",
  })
  draft!: PlanDraft | null;

  @One<PlanVersion>("PlanVersion", "latestVersionId", { description: "The version submitted last." })
  latestVersion!: PlanVersion | null;

  @One<PlanVersion>("PlanVersion", "versionInForceId", { description: "The version approved last: what is carried out." })
  versionInForce!: PlanVersion | null;

  @Many<PlanAmendment, Plan>("PlanAmendment", "planId", { by: ["openedAt"], usually: 2, description: "Its amendments, first one first." })
  amendments!: PlanAmendment[];

  @First<PlanVersion, Plan>("PlanVersion", "planId", {
    by: ["number"],
    args: { number: { type: () => Int, description: "1 for the first submission." } },
    where: (version, _plan, args) => sql`${version.number} = ${args.number}`,
    description: "One of the versions submitted.",
  })
  version!: PlanVersion | null;

  @Many<PlanVersion, Plan>("PlanVersion", "planId", {
    by: ["number"],
    connection: true,
    description: "The versions submitted, first one first.",
  })
  versions!: Connection<PlanVersion>;

  @Many<ReviewRound, Plan>("ReviewRound", "planId", {
    by: ["number"],
    usually: 4,
    description: "The rounds of review, first one first.",
  })
  rounds!: ReviewRound[];

  @Many<DeadlineExtension, Plan>("DeadlineExtension", "planId", {
    by: ["askedAt"],
    usually: 2,
    description: "Requests for more time, first one first.",
  })
  extensions!: DeadlineExtension[];

  @First<Decision, Plan>("Decision", "planId", {
    by: ["decidedAt"],
    descending: true,
    where: (decision) => sql`${decision.overrideReason} is not null and ${decision.undoneAt} is null`,
    description: "The approval by which a leader overrode what stood against the plan; null where nobody did.",
  })
  override!: Decision | null;

  @First<ReviewHandover, Plan>("ReviewHandover", "planId", {
    by: ["handedAt"],
    descending: true,
    where: (handover, plan) => sql`${handover.round} = ${plan.round} and ${handover.level} = ${plan.level}`,
    description: "How the review at the present level came into the hands it is in; null where whoever started it has it still.",
  })
  handover!: ReviewHandover | null;

  @Many<Person, Plan>(
    "Person",
    (person, plan, { search }) => every(isOnReviewingSide(plan), mayReceive(person, plan), isCalled(person, sql`${search}`)),
    {
      by: ["name"],
      limit: 20,
      args: { search: { type: () => String, nullable: true, description: "Part of a name in either language." } },
      description: "The first twenty people to whom its review may be handed over; for those who may do so.",
    },
  )
  possibleReviewers!: Person[];

  @Many<Person, Plan>(
    "Person",
    (person, plan, { search }) => every(isOnReviewingSide(plan), mayAdvise(person, plan), isCalled(person, sql`${search}`)),
    {
      by: ["name"],
      limit: 20,
      args: { search: { type: () => String, nullable: true, description: "Part of a name in either language." } },
      description: "The first twenty people who may be asked for an opinion on it; for those who may ask.",
    },
  )
  possibleAdvisers!: Person[];

  @Many<ReviewFinding, Plan>("ReviewFinding", "planId", {
    by: [{ name: "number", type: "integer", value: (finding) => sql`coalesce(${finding.number}, ${draftsLast})` }],
    limit: 1_000,
    description: "The findings sent, by their numbers; after them the drafts that are the viewer's own.",
  })
  findings!: ReviewFinding[];

  @Many<PlanComment, Plan>("PlanComment", "planId", {
    by: ["writtenAt"],
    descending: true,
    connection: true,
    description: "What is said about it beside the findings, as far as the viewer reads it, latest first.",
  })
  comments!: Connection<PlanComment>;

  @Computed<Plan>(() => Boolean, isOnReviewingSide, {
    description: "Whether the viewer stands on the reviewing side and reads what it says among itself.",
  })
  viewerIsReviewing!: boolean;

  @Many<Person, Plan>(
    "Person",
    (person, plan, { circle, search }) => every(mayBeMentioned(person, plan, sql`${circle}`), isCalled(person, sql`${search}`)),
    {
      by: ["name"],
      limit: 20,
      args: {
        circle: { type: () => commentCircles.members, description: "Who reads the comment." },
        search: { type: () => String, nullable: true, description: "Part of a name in either language." },
      },
      description: "The first twenty people who can be mentioned in a comment on it.",
    },
  )
  possibleMentions!: Person[];

  @Computed<Plan>(() => DateTimeScalar, lastReminded, {
    nullable: true,
    withRow: true,
    description: "When the waiting side last reminded the side whose turn it is; null when not in this turn.",
  })
  remindedAt!: Date | string | null;

  @Count<ReviewFinding, Plan>("ReviewFinding", "planId", {
    where: (finding) => sql`${finding.weight} = 'BLOCKING' and ${finding.state} in ('OPEN', 'ANSWERED')`,
    description: "Blocking findings sent and not confirmed.",
  })
  openFindingCount!: number;

  @Count<ReviewFinding, Plan>("ReviewFinding", "planId", {
    where: (finding) => sql`${finding.state} = 'OPEN'`,
    description: "Findings still to be answered.",
  })
  unansweredFindingCount!: number;

  @Figures<Plan>(() => PlanQuality, planQualityOf, { description: "How the first gate went for it." })
  quality!: PlanQuality;
}
