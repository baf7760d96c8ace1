import { type ChangeSubject, changeSubjects, type WebhookPause, type WebhookState, webhookPauses, webhookStates } from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Many, Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import type { Person } from "../people/person.entity.js";
import type { WebhookDelivery } from "./webhook-delivery.entity.js";

/** An address outside that is told what happens in an organization and below it. */
@Noun("webhooks", { description: "An address outside that is told what happens in an organization and below it." })
export class Webhook extends TenantEntity {
  @Column("uuid") organizationId!: string;
  @Column("uuid") createdById!: string;

  @Field(() => String, { description: "What it is for." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "Where deliveries are posted to." })
  @Column("text")
  address!: string;

  @Field(() => [changeSubjects.members], { description: "Changes to what it is told of; of all where there are none." })
  @Column("text", { array: true })
  subjects!: ChangeSubject[];

  @Field(() => webhookStates.members, { description: "Whether it is told of anything now." })
  @Column("text")
  state!: WebhookState;

  @Field(() => webhookPauses.members, { nullable: true, description: "Why it is paused; null while it is not." })
  @Column("text", { nullable: true })
  pause!: WebhookPause | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it is paused; null while it is not." })
  @Column("timestamptz", { nullable: true })
  pausedAt!: Date | null;

  @Column("integer") secretNumber!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when the secret before the present one signs, too; null where there was none.",
  })
  @Column("timestamptz", { nullable: true })
  oldSecretEndsAt!: Date | null;

  @Column("bigint") place!: string;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @One<Organization>("Organization", "organizationId", { description: "It is told of this organization and what is below it." })
  organization!: Organization | null;

  @One<Person>("Person", "createdById", { description: "Who made it, and is told when it is paused because its receiver fails." })
  createdBy!: Person | null;

  @Many<WebhookDelivery>("WebhookDelivery", "webhookId", {
    connection: true,
    by: ["createdAt"],
    descending: true,
    description: "What was delivered or waits to be, latest first; kept for 30 days.",
  })
  deliveries!: readonly WebhookDelivery[];
}
