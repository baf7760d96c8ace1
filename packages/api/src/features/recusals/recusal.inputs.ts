import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Recusal } from "./recusal.entity.js";

@InputType({ description: "A person who stands back from an organization." })
export class DeclareRecusalInput {
  @Field(() => GlobalId("Person"), { description: "Who stands back." })
  personId!: string;

  @Field(() => GlobalId("Organization"), { description: "From whose plans, with all below it." })
  organizationId!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day; today when left out." })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day; open when left out." })
  endsOn?: string | null;
}

@InputType({ description: "A recusal that holds no more." })
export class EndRecusalInput {
  @Field(() => GlobalId("Recusal"), { description: "Which recusal." })
  recusalId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;
}

@ObjectType({ simpleResolvers: true, description: "The recusal as it is now, or why nothing was changed." })
export class RecusalPayload extends Payload {
  recusalId?: string;

  @One<Recusal>("Recusal", "recusalId", { description: "The recusal; null when nothing was changed." })
  recusal!: Recusal | null;
}
