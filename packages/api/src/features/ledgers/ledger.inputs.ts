import { type ProblemKind, problemKinds } from "@duban/schema";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Ledger } from "./ledger.entity.js";

@InputType({ description: "An aspect of a ledger's source." })
class LedgerAspectInput {
  @Field(() => ID, { nullable: true, description: "Id of the aspect that this changes; left out for a new one." }) id?: string | null;
  @Field(() => String, { description: "What the aspect is called." }) name!: string;
}

@InputType()
abstract class LedgerFields {
  @Field(() => String, { description: "What the ledger is called." }) title!: string;
  @Field(() => String, { description: "What the ledger is called in English." }) titleEn!: string;
  @Field(() => String, { nullable: true, description: "Number of the document that the problems come from." }) documentNumber?:
    | string
    | null;
  @Field(() => DateScalar, { nullable: true, description: "Date of that document." }) documentDate?: string | null;
  @Field(() => [LedgerAspectInput], { defaultValue: [], description: "The aspects of the source, in order." })
  aspects!: LedgerAspectInput[];
}

@InputType({ description: "A new ledger of a campaign." })
export class CreateLedgerInput extends LedgerFields {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => String, { description: "The readable code that its problems are numbered under." }) code!: string;
  @Field(() => problemKinds.members, { nullable: true, description: "The only kind of problem that it takes; left out for any." })
  kind?: ProblemKind | null;
}

@InputType({ description: "A ledger as it shall be; its code and kind stay, since problems were numbered under them." })
export class UpdateLedgerInput extends LedgerFields {
  @Field(() => GlobalId("Ledger"), { description: "The ledger." }) ledgerId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

/** What a mutation of a ledger answers with. */
@ObjectType({ simpleResolvers: true, description: "The ledger after the change, or why nothing was changed." })
export class LedgerPayload extends Payload {
  ledgerId?: string;

  @One<Ledger>("Ledger", "ledgerId", { description: "The ledger after the change." })
  ledger!: Ledger | null;
}
