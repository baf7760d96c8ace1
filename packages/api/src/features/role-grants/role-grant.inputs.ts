import { type Role, roles } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { RoleGrant } from "./role-grant.entity.js";

@InputType({ description: "A role for a person in an organization." })
export class GrantRoleInput {
  @Field(() => GlobalId("Person"), { description: "Who." })
  personId!: string;

  @Field(() => GlobalId("Organization"), { description: "Where." })
  organizationId!: string;

  @Field(() => roles.members, { description: "What the person may be there." })
  role!: Role;

  @Field(() => Boolean, { description: "Whether it holds for everything below the organization too." })
  includesSubtree!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "First day on which it holds; today when left out." })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day on which it holds; open when left out." })
  endsOn?: string | null;
}

@InputType({ description: "A grant that holds no more." })
export class RevokeRoleInput {
  @Field(() => GlobalId("RoleGrant"), { description: "Which grant." })
  roleGrantId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: "The grant as it is now, or why nothing was changed." })
export class RoleGrantPayload extends Payload {
  roleGrantId?: string;

  @One<RoleGrant>("RoleGrant", "roleGrantId", { description: "The grant; null when nothing was changed." })
  roleGrant!: RoleGrant | null;
}
