import { Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../../context.js";
import { encodeId } from "../ids.js";
import { isLive } from "./changes.js";
import type { Heard } from "./hub.js";

/** Which rows have changed: an event carries ids only, and what they say now is read like anything else. */
@ObjectType({ simpleResolvers: true, description: "Which rows have changed that the viewer may see; what they say now is to be read." })
class SubjectChange {
  @Field(() => [ID], { description: "Ids of plans and notices." })
  subjectIds!: string[];

  @Field(() => Boolean, { description: "Whether more may have changed than was heard of, so that everything shown may be old." })
  mayHaveMissed!: boolean;
}

/** What browsers hear of. */
@Resolver()
export class SubjectChangeResolver {
  @Subscription(() => SubjectChange, {
    nullable: true,
    description: "Tells, as long as it is held, of changes to what the viewer may see. It never sends null.",
    subscribe: ({ context }) => (context as Context).hear(({ noun }) => isLive(noun)),
  })
  async subjectChanged(@Root() { heard }: { heard: Heard }, @Ctx() ctx: Context): Promise<SubjectChange | null> {
    const idsOf = new Map<string, string[]>();
    for (const { noun, id } of heard ?? []) idsOf.set(noun, [...(idsOf.get(noun) ?? []), id]);
    const { read } = ctx;
    const seen = await Promise.all([...idsOf].map(async ([noun, ids]) => (await read.visible(noun, ids)).map((id) => encodeId(noun, id))));
    const subjectIds = seen.flat();
    return heard === null || subjectIds.length > 0 ? { subjectIds, mayHaveMissed: heard === null } : null;
  }
}
