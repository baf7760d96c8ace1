import { Field, InputType, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

@InputType({ description: "The offer of an account to a person." })
export class InviteAccountInput {
  @Field(() => GlobalId("Person"), { description: "Who." })
  personId!: string;

  @Field(() => String, { description: "The address that the person will sign in with." })
  email!: string;
}

@ObjectType({ simpleResolvers: true, description: "The invitation's link, or why there is none." })
export class InviteAccountPayload extends Payload {
  personId?: string;

  @One<Person>("Person", "personId", { description: "Who was invited; null when nobody was." })
  person!: Person | null;

  @Field(() => String, {
    nullable: true,
    description: "The link for the invited person, open for seven days. It is shown here and never again.",
  })
  invitationUrl?: string;
}
