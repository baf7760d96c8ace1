import { type LedgerTaskKind, type Light, ledgerTaskKinds, lights } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.js";

/** What the ledger asks of the viewer: all that asks for the same is one line, since it is dealt with together, on the list. */
@ObjectType({
  simpleResolvers: true,
  description: "What the ledger asks of the viewer: all problems or measures that ask for the same are one line.",
})
export class LedgerTask {
  @Field(() => ledgerTaskKinds.members, { description: "What is asked for." }) kind!: LedgerTaskKind;
  @Field(() => Int, { description: "How many problems, measures or hand-overs; counted no farther than 100." }) count!: number;
  @Field(() => DateScalar, { description: "The earliest day on which one of them is due." }) dueOn!: string;
  @Field(() => lights.members, { description: "The light of that day: yellow from ten days before it, red after it." }) light!: Light;
}
