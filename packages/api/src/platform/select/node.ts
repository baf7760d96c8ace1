import { Field, ID, InterfaceType } from "type-graphql";

/** Whatever has an id that `node` finds. */
@InterfaceType({ description: "Whatever has an id of its own, by which `node` finds it." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque and the same for ever." }) id!: string;
}
