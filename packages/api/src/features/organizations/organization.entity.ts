import {
  lights,
  type OrganizationKind,
  type OrganizationState,
  organizationKinds,
  organizationStates,
  problemSeverities,
} from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import type { Connection } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { DateScalar } from "../../platform/scalars.js";
import { Count, Figures, First, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { Appointment } from "../appointments/appointment.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { keptOnBoard } from "../problems/problem.queries.js";
import { GateFigures } from "../supervision/gate-figures.entity.js";
import { gateFiguresOf } from "../supervision/gate-figures.queries.js";
import { PlanFigures } from "../supervision/plan-figures.entity.js";
import { planFiguresOf } from "../supervision/plan-figures.queries.js";
import { ProblemFigures } from "../supervision/problem-figures.entity.js";
import { problemFiguresOf } from "../supervision/problem-figures.queries.js";
import { isAncestor } from "./organization.queries.js";

/** A node of a group's tree. */
@Noun("organizations", { tree: true, description: "A node of the group's tree: headquarters, department, subsidiary, branch or site." })
export class Organization extends TenantEntity {
  @Column("uuid", { nullable: true }) parentId!: string | null;

  @Field(() => String, { description: "The readable code, once in the group." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "The Chinese name." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "The English name." })
  @Column("text")
  nameEn!: string;

  /** What the palette finds it by beside its names; null for a name from before there were initials. */
  @Column("text", { nullable: true }) initials!: string | null;

  @Field(() => organizationKinds.members, { description: "What kind of node it is." })
  @Column("text")
  kind!: OrganizationKind;

  @Field(() => organizationStates.members, { description: "A closed organization takes on nothing new." })
  @Column("text")
  state!: OrganizationState;

  /** Where it stands in the tree: see tree-path.ts. */
  @Column("text") path!: string;

  @Field(() => Int, { description: "Levels between the top of the group and it; 0 at the top." })
  @Column("integer")
  depth!: number;

  /** Number of the next child; never goes back, so that a path names one place only. */
  @Column("integer") nextChild!: number;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @Column("timestamptz") createdAt!: Date;
  @Column("timestamptz", { nullable: true }) closedAt!: Date | null;

  @One<Organization>("Organization", "parentId", { description: "The organization directly above; null at the top." })
  parent!: Organization | null;

  @Many<Organization, Organization>("Organization", isAncestor, {
    by: ["path"],
    usually: 6,
    description: "Those above it, the top first, without itself.",
  })
  ancestors!: Organization[];

  @Many<Organization, Organization>("Organization", "parentId", {
    by: ["path"],
    connection: true,
    description: "Those directly below, in the order of the tree.",
  })
  children!: Connection<Organization>;

  @Count<Organization, Organization>("Organization", "parentId", { description: "How many are directly below." })
  childCount!: number;

  @Many<Appointment, Organization>("Appointment", "organizationId", {
    by: ["startsOn"],
    connection: true,
    description: "Who holds or held a post here, earliest first.",
  })
  appointments!: Connection<Appointment>;

  @First<Plan, Organization>(
    "Plan",
    (plan, { id }, { campaignId }) => sql`${plan.organizationId} = ${id} and ${plan.campaignId} = ${campaignId}`,
    {
      by: ["id"],
      args: { campaignId: { type: () => GlobalId("Campaign"), description: "Which campaign." } },
      description: "Its own plan in a campaign; null where it was not asked for one, or the viewer may not read it.",
    },
  )
  plan!: Plan | null;

  @Figures<Organization>(
    () => PlanFigures,
    (organization, args) => planFiguresOf(organization, args),
    {
      args: { campaignId: { type: () => GlobalId("Campaign"), description: "Which campaign." } },
      description: "Where the plans of the organization and of everything under it stand in a campaign.",
    },
  )
  planFigures!: PlanFigures;

  @Figures<Organization>(
    () => GateFigures,
    (organization, args) => gateFiguresOf(organization, args),
    {
      args: { campaignId: { type: () => GlobalId("Campaign"), description: "Which campaign." } },
      description: "How the first gate is held over the plans of the organization and of everything under it in a campaign.",
    },
  )
  gateFigures!: GateFigures;

  @Figures<Organization>(
    () => ProblemFigures,
    (organization, args) => problemFiguresOf(organization, args),
    {
      args: {
        campaignId: { type: () => GlobalId("Campaign"), nullable: true, description: "Only problems of this campaign." },
        asOf: { type: () => DateScalar, nullable: true, description: "At the end of this day; as they stand now when left out." },
      },
      description: "Where the problems of the organization and of everything under it stand.",
    },
  )
  problemFigures!: ProblemFigures;

  @Many<Problem, Organization>("Problem", "organizationId", {
    by: ["deadline"],
    connection: true,
    args: {
      campaignId: { type: () => GlobalId("Campaign"), nullable: true, description: "Only those of this campaign." },
      lights: { type: () => [lights.members], nullable: true, description: "Only those with one of these lights." },
      severities: { type: () => [problemSeverities.members], nullable: true, description: "Only those as grave as one of these." },
      theme: { type: () => String, nullable: true, description: "Only those of this theme." },
      mine: { type: () => Boolean, nullable: true, description: "Only those that the viewer answers for." },
    },
    where: (problem, _organization, asked) => keptOnBoard(problem, asked),
    description:
      "Its own problems, without those of the organizations below it and those that repeat another; what is due first comes first.",
  })
  problems!: Connection<Problem>;
}
