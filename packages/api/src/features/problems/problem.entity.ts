import {
  type Light,
  lights,
  type ProblemKind,
  type ProblemSeverity,
  type ProblemState,
  problemKinds,
  problemSeverities,
  problemStates,
  type RectificationType,
  rectificationTypes,
} from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.js";
import { Computed, Count, Figures, Many, Noun, One, sql } from "../../platform/select/index.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { CloseOut } from "../close-outs/close-out.entity.js";
import { ProblemCriterion } from "../close-outs/criterion.entity.js";
import type { Evidence } from "../evidence/evidence.entity.js";
import { type Ledger, LedgerAspect } from "../ledgers/ledger.entity.js";
import type { Measure } from "../measures/measure.entity.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { PlanAnswer } from "../plan-answers/plan-answer.entity.js";
import type { ProblemRequest } from "../problem-requests/problem-request.entity.js";
import { Answerer } from "../responsibilities/answerer.entity.js";
import { cooperatorsOf, postHolder, unitAnswering } from "../responsibilities/answerer.queries.js";
import type { HandOver } from "../responsibilities/hand-over.entity.js";
import type { Responsibility } from "../responsibilities/responsibility.entity.js";
import type { RootCause } from "../root-causes/root-cause.entity.js";
import { answersFor, aspectOf, causesOf, lightOfProblem } from "./problem.queries.js";
import type { ProblemRefusal } from "./problem-refusal.entity.js";
import { ProblemSupervision } from "./problem-supervision.entity.js";

/** A problem (问题) on a ledger: what is wrong, who answers for it, until when it is resolved. */
@Noun("problems", { description: "A problem on a ledger: what is wrong, who answers for it, until when it is to be resolved." })
export class Problem extends ProblemSupervision {
  @Field(() => Int, { description: "Grows with every change." })
  @Column("integer")
  revision!: number;

  @Column("uuid") campaignId!: string;
  @Column("uuid") ledgerId!: string;
  @Column("uuid") organizationId!: string;
  @Column({ type: "date", select: false, insert: false, update: false }) yellowFrom!: string;

  @Field(() => String, { description: "The readable number: the ledger's code and a count." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "What the problem is." })
  @Column("text")
  title!: string;

  @Field(() => problemStates.members, { description: "Where it stands." })
  @Column("text")
  state!: ProblemState;

  @Field(() => DateTimeScalar, { description: "Since when it stands there." })
  @Column("timestamptz")
  stateSince!: Date;

  @Field(() => problemKinds.members, { description: "Where it comes from." })
  @Column("text")
  kind!: ProblemKind;

  @Field(() => problemSeverities.members, { description: "How grave it is." })
  @Column("text")
  severity!: ProblemSeverity;

  @Field(() => Boolean, { description: "Whether it was found before." })
  @Column("boolean")
  repeated!: boolean;

  @Field(() => Boolean, { description: "Whether it is to be kept among those who deal with it." })
  @Column("boolean")
  confidential!: boolean;

  @Field(() => Boolean, { description: "Whether the organization's plan has to answer it." })
  @Column("boolean")
  answeredInPlan!: boolean;

  @Field(() => DateScalar, { description: "When it was handed down." })
  @Column("date")
  handedDownOn!: string;

  @Field(() => DateScalar, { description: "Until when it is to be resolved." })
  @Column("date")
  deadline!: string;

  @Field(() => DateScalar, { description: "Until when it was to be resolved at first; it never changes." })
  @Column("date")
  firstDeadline!: string;

  @Computed<Problem>(() => lights.members, lightOfProblem, {
    description: "Red after the deadline; yellow some days before it, behind schedule, and once it was moved; done when closed out.",
  })
  light!: Light;

  @Field(() => String, { nullable: true, description: "The theme of the campaign it falls under, if any." })
  @Column("text", { nullable: true })
  theme!: string | null;

  @Column("text", { nullable: true }) aspectId!: string | null;

  @Computed<Problem>(() => LedgerAspect, aspectOf, {
    nullable: true,
    description: "The aspect of the ledger's source it falls under, if any.",
  })
  aspect!: LedgerAspect | null;

  @Field(() => rectificationTypes.members, {
    nullable: true,
    description: "How long its rectification takes by its nature; null while that is open.",
  })
  @Column("text", { nullable: true })
  rectificationType!: RectificationType | null;

  @Field(() => Int, { description: "How far the unit says it is, in per cent." })
  @Column("integer")
  progressPercent!: number;

  @Computed<Problem>(
    () => Int,
    ({ deadline, firstDeadline }) => sql`(${deadline} - ${firstDeadline})`,
    { description: "Days by which its deadline has been put off, together." },
  )
  slipDays!: number;

  @Field(() => [ProblemCriterion], { description: "By what it counts as resolved (销号标准), in order." })
  @Column("jsonb")
  closeOutCriteria!: ProblemCriterion[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When the superior side agreed to the criteria; null while it has not." })
  @Column("timestamptz", { nullable: true })
  criteriaAcceptedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: "When it was struck off (销号); null before." })
  @Column("date", { nullable: true })
  closedOn!: string | null;

  @Column("uuid", { nullable: true }) criteriaAcceptedById!: string | null;
  @Column("uuid", { nullable: true }) duplicateOfId!: string | null;
  @Column("uuid", { nullable: true }) leadingExecutiveId!: string | null;
  @Column("uuid", { nullable: true }) leadDepartmentId!: string | null;
  @Column("uuid", { nullable: true }) responsiblePersonId!: string | null;

  @Column("timestamptz") createdAt!: Date;

  /** Of the pinyin of its title, for whoever searches; null where the title is older than they are. */
  @Column("text", { nullable: true }) initials!: string | null;

  @One<Organization>("Organization", "organizationId", { description: "The responsible unit: who has to resolve it." })
  organization!: Organization | null;

  @One<Campaign>("Campaign", "campaignId", { description: "The campaign that it belongs to." })
  campaign!: Campaign | null;

  @One<Ledger>("Ledger", "ledgerId", { description: "The ledger that it stands on." })
  ledger!: Ledger | null;

  @Figures<Problem>(
    () => Answerer,
    ({ leadingExecutiveId }) => postHolder(leadingExecutiveId),
    {
      nullable: true,
      description: "The leading executive (挂帅领导); null before it is assigned.",
    },
  )
  leadingExecutive!: Answerer | null;

  @Figures<Problem>(
    () => Answerer,
    ({ leadDepartmentId }) => unitAnswering(leadDepartmentId),
    {
      nullable: true,
      description: "The lead department (牵头部门); null before it is assigned.",
    },
  )
  leadDepartment!: Answerer | null;

  @Figures<Problem>(
    () => Answerer,
    ({ responsiblePersonId }) => postHolder(responsiblePersonId),
    {
      nullable: true,
      description: "The responsible person (责任人) of the unit; null before it is assigned.",
    },
  )
  responsiblePerson!: Answerer | null;

  @Computed<Problem>(
    () => [Answerer],
    ({ id }) => cooperatorsOf(id),
    { description: "Units that help (配合单位), in the order of the tree." },
  )
  cooperators!: Answerer[];

  @Computed<Problem>(() => Boolean, answersFor, {
    description: "Whether the viewer answers for it: as leading executive, responsible person, or owner of a measure that is not done.",
  })
  viewerAnswers!: boolean;

  @Many<Responsibility, Problem>("Responsibility", "problemId", {
    by: ["startsOn", "number"],
    usually: 6,
    args: { asOf: { type: () => DateScalar, nullable: true, description: "Only who carried it on this day." } },
    where: ({ startsOn, endsOn }, _problem, { asOf }) =>
      sql`${asOf}::date is null or (${startsOn} <= ${asOf}::date and (${endsOn} is null or ${endsOn} > ${asOf}::date))`,
    description: "Who carries and carried it, first one first.",
  })
  responsibilities!: Responsibility[];

  @Many<HandOver, Problem>("HandOver", "problemId", { by: ["askedAt"], usually: 2, description: "Its hand-overs, first one first." })
  handOvers!: HandOver[];

  @Many<ProblemRefusal, Problem>("ProblemRefusal", "problemId", {
    by: ["refusedAt"],
    usually: 1,
    description: "Each time that a unit gave it back, first one first.",
  })
  refusals!: ProblemRefusal[];

  @Many<Measure, Problem>("Measure", "problemId", { by: ["position"], usually: 5, description: "What is done about it, in order." })
  measures!: Measure[];

  @Many<ProblemRequest, Problem>("ProblemRequest", "problemId", {
    by: ["askedAt"],
    usually: 1,
    description: "What was asked of the superior about it, first one first.",
  })
  requests!: ProblemRequest[];

  @Count<ProblemRequest, Problem>("ProblemRequest", "problemId", {
    where: ({ kind, state }) => sql`${kind} = 'EXTENSION' and ${state} = 'GRANTED'`,
    description: "How many times its deadline was put off.",
  })
  slipCount!: number;

  @Many<PlanAnswer, Problem>("PlanAnswer", "problemId", {
    by: ["createdAt"],
    usually: 1,
    description: "What approved plans say about it, first one first.",
  })
  planAnswers!: PlanAnswer[];

  @Many<Evidence, Problem>("Evidence", "problemId", { by: ["addedAt"], usually: 5, description: "Its evidence (佐证), first one first." })
  evidence!: Evidence[];

  @Many<CloseOut, Problem>("CloseOut", "problemId", { by: ["number"], usually: 1, description: "Its close-out requests, first one first." })
  closeOuts!: CloseOut[];

  @Many<RootCause, Problem>("RootCause", causesOf, {
    by: ["linkedAt"],
    usually: 2,
    description: "What it comes from, and what the theme comes from that it falls under.",
  })
  causes!: RootCause[];

  @Many<RootCause, Problem>("RootCause", "causeProblemId", { by: ["linkedAt"], usually: 2, description: "What comes from it." })
  effects!: RootCause[];

  @Count<Measure, Problem>("Measure", "problemId", { description: "Measures." })
  measureCount!: number;

  @Count<Measure, Problem>("Measure", "problemId", {
    where: ({ doneOn }) => sql`${doneOn} is not null`,
    description: "Measures that are done.",
  })
  doneMeasureCount!: number;

  @One<Problem>("Problem", "duplicateOfId", {
    description: "The problem that it repeats and is counted with; null where it is counted itself.",
  })
  duplicateOf!: Problem | null;

  @Many<Problem, Problem>("Problem", "duplicateOfId", { by: ["code"], usually: 1, description: "Problems that repeat it, by number." })
  duplicates!: Problem[];
}
