import { linkRootCause } from "../root-causes/root-cause.commands.js";
import { type Act, after } from "./demo.acts.js";
import { type DemoCalendar, moment } from "./demo.calendar.js";
import type { Stage } from "./demo.stage.js";

/** A theme by its name, or a problem by the letters of its ledger and its number there. */
type DemoEnd = string | readonly [ledger: string, number: number];

/** What comes from what in a campaign. */
export interface DemoRoots {
  /** Letters of the campaign's code. */
  readonly campaign: string;
  readonly manager: string;
  readonly links: readonly { readonly cause: DemoEnd; readonly effect: DemoEnd; readonly note: string }[];
}

/** The links are made when the ledgers have been entered, one after the other. */
export function actsOfRoots(calendar: DemoCalendar, roots: readonly DemoRoots[]): Act[] {
  return roots.flatMap(({ campaign, manager, links }) =>
    links.map(({ cause, effect, note }, position): Act => {
      const at = after(calendar.at(moment(-9, "15:00")), position);
      return {
        at,
        async run(stage) {
          const found = await campaignOf(stage, campaign + calendar.year);
          const [from, to] = [await endOf(stage, calendar, found, cause), await endOf(stage, calendar, found, effect)];
          await stage.act(manager, at, linkRootCause, { campaignId: found.id, cause: from, effect: to, note });
        },
      };
    }),
  );
}

interface Found {
  readonly id: string;
  readonly themes: readonly { readonly id: string; readonly name: string }[];
}

async function campaignOf(stage: Stage, code: string): Promise<Found> {
  const [row] = await stage.query<Found>("select id, themes from app.campaigns where tenant_id = $1 and code = $2", code);
  if (!row) throw new Error(`There is no campaign ${code}`);
  return row;
}

async function endOf(stage: Stage, { year }: DemoCalendar, { themes }: Found, end: DemoEnd) {
  if (typeof end === "string") return { themeId: themes.find(({ name }) => name === end)?.id ?? null };
  const code = `${end[0]}${year}-${String(end[1]).padStart(3, "0")}`;
  const [row] = await stage.query<{ id: string }>("select id from app.problems where tenant_id = $1 and code = $2", code);
  return { problemId: row?.id ?? null };
}
