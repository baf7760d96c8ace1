import { type InboxKind, inboxKinds, type Light, lights } from "@duban/schema";
import { Field, InputType } from "type-graphql";

@InputType({ description: "Which matters are listed; what is left out does not narrow." })
export class InboxFilter {
  @Field(() => inboxKinds.members, { nullable: true, description: "Only matters that ask for this." })
  kind?: InboxKind | null;

  @Field(() => lights.members, { nullable: true, description: "Only matters with this light." })
  light?: Light | null;

  @Field(() => String, { nullable: true, description: "Only matters whose plan's code, title or organization contains this." })
  search?: string | null;
}
