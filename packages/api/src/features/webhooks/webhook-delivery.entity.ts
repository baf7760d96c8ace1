import {
  type ChangeSubject,
  changeSubjects,
  type DeliveryOutcome,
  type DeliveryState,
  deliveryOutcomes,
  deliveryStates,
} from "@duban/schema";
import { Field, ID, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** A change, or a ping, on its way to a webhook's receiver. */
@Noun("webhook_deliveries", { description: "A change, or a ping, on its way to a webhook's receiver." })
export class WebhookDelivery extends TenantEntity {
  @Column("uuid") webhookId!: string;

  @Field(() => String, { description: "The id under which the receiver gets it, `webhook-id`; the same with each attempt." })
  @Column("text")
  messageId!: string;

  @Column("bigint", { nullable: true }) sequence!: string | null;

  @Field(() => String, { description: "What it tells of: a type of change, or `webhook.ping`." })
  @Column("text")
  type!: string;

  @Field(() => changeSubjects.members, { nullable: true, description: "What kind of subject the change happened to; null for a ping." })
  @Column("text", { nullable: true })
  subject!: ChangeSubject | null;

  @Field(() => ID, { nullable: true, description: "Which subject; null for a ping." })
  @Column("text", { nullable: true })
  subjectId!: string | null;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  @Column("timestamptz")
  happenedAt!: Date;

  @Field(() => deliveryStates.members, { description: "Where it stands." })
  @Column("text")
  state!: DeliveryState;

  @Field(() => Int, { description: "How often it was tried." })
  @Column("integer")
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it is tried next; null when it is not." })
  @Column("timestamptz", { nullable: true })
  nextAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was tried last; null before." })
  @Column("timestamptz", { nullable: true })
  attemptedAt!: Date | null;

  @Field(() => deliveryOutcomes.members, { nullable: true, description: "What came of the last attempt; null before." })
  @Column("text", { nullable: true })
  outcome!: DeliveryOutcome | null;

  @Field(() => Int, { nullable: true, description: "The HTTP status of the last answer; null without one." })
  @Column("integer", { nullable: true })
  status!: number | null;

  @Field(() => DateTimeScalar, { description: "When it began to wait." })
  @Column("timestamptz")
  createdAt!: Date;
}
