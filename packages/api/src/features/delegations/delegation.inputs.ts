import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Delegation } from "./delegation.entity.js";

@InputType({ description: "Somebody who reviews in the viewer's stead while the viewer is absent." })
export class CreateDelegationInput {
  @Field(() => GlobalId("Person"), { description: "Who stands in; somebody else of the group, with an account." })
  delegateId!: string;

  @Field(() => GlobalId("Organization"), {
    nullable: true,
    description: "Only for what the viewer reviews by roles held in this organization; for all of it when left out.",
  })
  organizationId?: string | null;

  @Field(() => String, { description: "Why the viewer is absent." })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day; today when left out." })
  startsOn?: string | null;

  @Field(() => DateScalar, { description: "Last day." })
  endsOn!: string;
}

@InputType({ description: "A delegation that holds no more." })
export class EndDelegationInput {
  @Field(() => GlobalId("Delegation"), { description: "Which delegation." })
  delegationId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: "The delegation as it is now, or why nothing was changed." })
export class DelegationPayload extends Payload {
  delegationId?: string;

  @One<Delegation>("Delegation", "delegationId", { description: "The delegation; null when nothing was changed." })
  delegation!: Delegation | null;
}
