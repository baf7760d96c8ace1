import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Person } from "./person.entity.js";

@InputType({ description: "Somebody new in an organization." })
export class CreatePersonInput {
  @Field(() => GlobalId("Organization"), { description: "The home organization." })
  organizationId!: string;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  @Field(() => String, { description: "The English name." })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: "Telephone number." })
  phone?: string | null;
}

@InputType({ description: "Name and number of a person as they are now." })
export class UpdatePersonInput {
  @Field(() => GlobalId("Person"), { description: "Who." })
  personId!: string;

  @Field(() => Int, { description: "The person's revision as read." })
  expectedVersion!: number;

  @Field(() => String, { description: "The Chinese name." })
  name!: string;

  @Field(() => String, { description: "The English name." })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: "Telephone number; none when left out." })
  phone?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The person as they are now, or why nothing was changed." })
export class PersonPayload extends Payload {
  personId?: string;

  @One<Person>("Person", "personId", { description: "The person; null when nothing was changed." })
  person!: Person | null;
}
