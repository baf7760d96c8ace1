import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { Fault } from "../errors.js";
import { Node } from "./node.js";
import type { PageReader } from "./reader.js";

const mostNodes = 100;

/** Finds whatever has an id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Whatever the id names; null when there is none, or none that you may see." })
  node(
    @Arg("id", () => ID, { description: "As read from an `id` field." }) id: string,
    @Ctx() { read }: { read: PageReader },
    @Info() info: GraphQLResolveInfo,
  ) {
    return read.node(id, info);
  }

  @Query(() => [Node], { nullable: "items", description: "Whatever the ids name, in their order; null in the place of what there is not." })
  nodes(
    @Arg("ids", () => [ID], { description: "As read from `id` fields; at most 100." }) ids: string[],
    @Ctx() { read }: { read: PageReader },
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > mostNodes)
      throw new Fault("BAD_USER_INPUT", { reason: "TOO_MANY_ITEMS", params: { maximum: mostNodes }, path: ["ids"] });
    return read.nodes(ids, info);
  }
}
