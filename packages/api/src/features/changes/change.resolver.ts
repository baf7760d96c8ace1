import { setTimeout as after } from "node:timers/promises";
import { type ChangeSubject, changeSubjects, changeTypesOf } from "@duban/schema";
import { Arg, Args, Ctx, Query, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../../context.js";
import { PageArgs, pageSize } from "../../platform/connection.js";
import { changeOfFeed } from "../../platform/live/changes.js";
import { ChangeConnection } from "./change.entity.js";
import { connectionOfFeed, cursorOf, type FeedPlace, feedEnd, placeOf, readFeed } from "./change.queries.js";

/** Where somebody who follows the feed stands. */
interface Following {
  place: FeedPlace | null;
  readonly subjects: ChangeSubject[] | null;
  /** How many changes are told at once at most. */
  readonly first: number;
  /** Whether the last part could be read, and whether more follows right away. */
  isRead: boolean;
  more: boolean;
  /** When something was told last. */
  toldAt: number;
}

interface FollowingArgs {
  readonly after?: string | null;
  readonly first?: number | null;
  readonly subjects?: ChangeSubject[] | null;
}

/** What was not told of, such as by a process that ended, is found after so many milliseconds. */
const lookedEvery = 15_000;
/** Whoever hears nothing for so long is told where they stand, so that their cursor grows no older than the feed. */
const quietFor = 600_000;

const subjectsArgument = { nullable: true, description: "Only changes to these; to all where it is left out." } as const;

@Resolver()
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      "What has happened to subjects that the viewer may see, in order; from the oldest that is kept where no cursor is given. Changes are kept for 30 days; a cursor older than that is refused with CHANGES_FORGOTTEN. A decision appears once it can no longer be taken back.",
  })
  async changes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("subjects", () => [changeSubjects.members], subjectsArgument) subjects: ChangeSubject[] | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<ChangeConnection> {
    const place = placeOf(page.after, ctx.tenantId);
    const part = await readFeed(ctx.read, { types: changeTypesOf(subjects), after: place, first: pageSize(page.first) });
    return connectionOfFeed(part, page.after, ctx.tenantId);
  }

  @Query(() => String, {
    description: "Where the feed ends now. Whoever mirrors something keeps it, reads everything, and then asks for changes after it.",
  })
  async latestChangeCursor(@Ctx() ctx: Context): Promise<string> {
    return cursorOf(await feedEnd(ctx.read), ctx.tenantId);
  }

  @Subscription(() => ChangeConnection, {
    nullable: true,
    description:
      "The feed after a cursor: first what has happened since, then what happens, as long as it is held. Whoever comes back begins after the last `endCursor` and has missed nothing. It never sends null.",
    subscribe: ({ context, args }) => follows(context as Context, args as FollowingArgs),
  })
  async changesFollowed(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg("subjects", () => [changeSubjects.members], subjectsArgument) _subjects: ChangeSubject[] | null,
    @Root() following: Following,
    @Ctx() ctx: Context,
  ): Promise<ChangeConnection | null> {
    const { place, subjects, first, toldAt } = following;
    const part = await readFeed(ctx.read, { types: changeTypesOf(subjects), after: place, first });
    Object.assign(following, { place: part.end, more: part.more, isRead: true });
    const now = ctx.now.getTime();
    if (part.changes.length === 0 && (part.end === place || now - toldAt < quietFor)) return null;
    following.toldAt = now;
    return connectionOfFeed(part, place === null ? null : cursorOf(place, ctx.tenantId), ctx.tenantId);
  }
}

/** Follows the feed from a cursor on; one that is none is refused before anything is told. */
function follows(ctx: Context, { after: cursor, first: wanted, subjects = null }: FollowingArgs): AsyncGenerator<Following> {
  const first = Math.max(pageSize(wanted), 1);
  return looksAgain(ctx, { place: placeOf(cursor, ctx.tenantId), subjects, first, isRead: false, more: false, toldAt: ctx.now.getTime() });
}

/** Asks for a part of the feed whenever something may have come, until one cannot be read or the stream ends. */
async function* looksAgain({ services, tenantId, ending }: Context, following: Following): AsyncGenerator<Following> {
  const over = new AbortController();
  const heard = services.hub.changes(tenantId, ({ noun }) => noun === changeOfFeed.noun, AbortSignal.any([ending, over.signal]));
  try {
    let news = heard.next();
    while (!ending.aborted) {
      following.isRead = false;
      yield following;
      if (!following.isRead) return;
      if (following.more) continue;
      const quiet = new AbortController();
      const pause = after(lookedEvery, undefined, { signal: quiet.signal, ref: false }).catch(() => undefined);
      const told = await Promise.race([news, pause]);
      quiet.abort();
      if (told?.done) return;
      if (told) news = heard.next();
    }
  } finally {
    over.abort();
  }
}
