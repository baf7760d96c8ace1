import { type InboxKind, inboxKinds, type Light, lights } from "@duban/schema";
import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Computed, First, Many, Noun, One, sql, TenantEntity } from "../../platform/select/index.js";
import type { DeadlineExtension } from "../extensions/deadline-extension.entity.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { lightOf } from "../plans/plan-light.queries.js";
import { lastReminded } from "../plans/plan-reminder.queries.js";
import type { ReviewOpinion } from "../reviews/review-opinion.entity.js";
import { actsInSteadOf, isActedOnBy } from "./inbox-item.queries.js";

/** An open matter: whose turn it is on what, since when and until when. */
@Noun("inbox_items", {
  parts: ["inbox_plans", "inbox_extensions", "inbox_opinions"],
  description: "An open matter: whose turn it is on what, since when and until when.",
})
export class InboxItem extends TenantEntity {
  @Column("uuid") planId!: string;
  @Column("uuid") organizationId!: string;
  @Column("uuid") reviewingOrganizationId!: string;
  @Column("uuid", { array: true }) authorIds!: string[];

  /** Whether it is the reviewing side's turn. */
  @Column("boolean") withReviewer!: boolean;

  @Field(() => inboxKinds.members, { description: "What it asks for." })
  @Column("text")
  kind!: InboxKind;

  @Field(() => DateTimeScalar, { description: "Since when it is this side's turn." })
  @Column("timestamptz")
  turnSince!: Date;

  @Field(() => DateTimeScalar, { description: "Until when this side is to act." })
  @Column("timestamptz")
  dueAt!: Date;

  @Computed<InboxItem>(
    () => lights.members,
    (item) => lightOf(sql`false`, item.dueAt),
    {
      description: "Yellow when due within three days, red when overdue.",
    },
  )
  light!: Light;

  /** The round under review; 0 while none is. */
  @Column("integer") round!: number;

  @Column("uuid", { nullable: true }) extensionId!: string | null;

  @One<DeadlineExtension>("DeadlineExtension", "extensionId", {
    description: "The request for more time that is to be decided, if it is that.",
  })
  extension!: DeadlineExtension | null;

  @Column("uuid", { nullable: true }) opinionId!: string | null;
  @Column("uuid", { nullable: true }) askedId!: string | null;
  @Column("uuid", { nullable: true }) askedById!: string | null;

  @One<ReviewOpinion>("ReviewOpinion", "opinionId", { description: "The opinion that is asked for, if it is that." })
  opinion!: ReviewOpinion | null;

  @Computed<InboxItem>(
    () => DateTimeScalar,
    ({ planId, turnSince }) => lastReminded({ id: planId, turnSince }),
    {
      nullable: true,
      description: "When the waiting side last reminded the side whose turn it is; null when not in this turn.",
    },
  )
  remindedAt!: Date | null;

  @One<Plan>("Plan", "planId", { description: "The plan that it is about." })
  plan!: Plan | null;

  @One<Organization>("Organization", "organizationId", { description: "Whose plan it is." })
  organization!: Organization | null;

  @First<Person, InboxItem>("Person", actsInSteadOf, {
    by: ["name"],
    description: "In whose stead the viewer acts on it; null where they act by a right of their own.",
  })
  onBehalfOf!: Person | null;

  @Many<Person, InboxItem>("Person", isActedOnBy, { by: ["name"], limit: 3, description: "Up to three people who can act on it." })
  waitingFor!: Person[];
}
