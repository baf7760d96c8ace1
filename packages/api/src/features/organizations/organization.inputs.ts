import { type OrganizationKind, organizationKinds } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Organization } from "./organization.entity.js";

@InputType({ description: "A new organization under another." })
export class CreateOrganizationInput {
  @Field(() => GlobalId("Organization"), { description: "The organization directly above." })
  parentId!: string;

  @Field(() => organizationKinds.members, { description: "What kind of node it is." })
  kind!: OrganizationKind;

  @Field(() => String, { description: "Letters, digits, - and _; once in the group." })
  code!: string;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  @Field(() => String, { description: "The English name." })
  nameEn!: string;
}

@InputType({ description: "New names of an organization." })
export class RenameOrganizationInput {
  @Field(() => GlobalId("Organization"), { description: "Which organization." })
  organizationId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  @Field(() => String, { description: "The English name." })
  nameEn!: string;
}

@InputType({ description: "Where an organization goes, with all below it." })
export class MoveOrganizationInput {
  @Field(() => GlobalId("Organization"), { description: "Which organization." })
  organizationId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;

  @Field(() => GlobalId("Organization"), { description: "The organization that it will stand directly under." })
  parentId!: string;
}

@InputType({ description: "An organization that takes on nothing new from now on." })
export class CloseOrganizationInput {
  @Field(() => GlobalId("Organization"), { description: "Which organization." })
  organizationId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: "The organization as it is now, or why nothing was changed." })
export class OrganizationPayload extends Payload {
  organizationId?: string;

  @One<Organization>("Organization", "organizationId", { description: "The organization; null when nothing was changed." })
  organization!: Organization | null;
}
