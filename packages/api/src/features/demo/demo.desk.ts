import { addComment } from "../comments/plan-comment.commands.js";
import type { Anchor } from "../plans/anchor.entity.js";
import { askOpinion, giveOpinion } from "../reviews/review-opinion.commands.js";
import type { Act } from "./demo.acts.js";
import type { DemoCalendar } from "./demo.calendar.js";
import type { Stage } from "./demo.stage.js";
import type { DemoComment, DemoOpinion, DemoPlace, DemoPlan } from "./demo.story.js";

/** What the reviewers' desk needs to know of the plan whose story is told. */
interface DeskOfPlan {
  readonly plan: DemoPlan;
  readonly calendar: DemoCalendar;
  /** The plan's id when an act begins. */
  planId(stage: Stage): Promise<string>;
  /** A place in what was saved last. */
  anchorAt(place: DemoPlace): Anchor;
}

/** What the reviewer asks of others about a plan, and what is said about it beside the findings. */
export function actsOfDesk(desk: DeskOfPlan): Act[] {
  const { opinions = [], comments = [] } = desk.plan;
  return [...opinions.flatMap((opinion) => advising(desk, opinion)), ...comments.map((comment) => saying(desk, comment))];
}

function advising({ plan, calendar, planId }: DeskOfPlan, opinion: DemoOpinion): Act[] {
  const { of, asked, question, dueOn, given } = opinion;
  let opinionId = "";
  const ask = async (stage: Stage) => {
    const input = { planId: await planId(stage), personId: stage.personId(of), question, dueOn: calendar.workingDay(dueOn) };
    ({ opinionId } = await stage.act(plan.reviewer, calendar.at(asked), askOpinion, input));
  };
  const acts: Act[] = [{ at: calendar.at(asked), run: ask }];
  if (!given) return acts;
  const { verdict, words } = given;
  const at = calendar.at(given.at);
  return [...acts, { at, run: async (stage) => void (await stage.act(of, at, giveOpinion, { opinionId, verdict, words })) }];
}

function saying({ calendar, planId, anchorAt }: DeskOfPlan, comment: DemoComment): Act {
  const { by, circle, text, place, mentions = [] } = comment;
  const at = calendar.at(comment.at);
  const run = async (stage: Stage) => {
    const mentionedPersonIds = mentions.map((email) => stage.personId(email));
    const words = { planId: await planId(stage), circle, text, mentionedPersonIds };
    await stage.act(by, at, addComment, { ...words, anchor: place ? anchorAt(place) : null });
  };
  return { at, run };
}
