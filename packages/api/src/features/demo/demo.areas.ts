import type { AreaVerdict } from "@duban/schema";
import { compareArea } from "../area-comparisons/area-comparison.commands.js";
import { type Act, after } from "./demo.acts.js";
import { type DemoCalendar, moment } from "./demo.calendar.js";

/** What units answer for areas of a ledger in which they have no problem. */
export interface DemoComparison {
  /** Letters of the ledger's code. */
  readonly ledger: string;
  readonly answers: readonly {
    readonly officer: string;
    readonly unit: string;
    readonly area: string;
    readonly verdict: AreaVerdict;
    readonly reason: string;
  }[];
}

interface Found {
  readonly id: string;
  readonly aspects: readonly { readonly id: string; readonly name: string }[];
}

/** The units answer when the ledger has been entered, one after the other. */
export function actsOfComparisons(calendar: DemoCalendar, comparisons: readonly DemoComparison[]): Act[] {
  return comparisons.flatMap(({ ledger, answers }) =>
    answers.map(({ officer, unit, area, verdict, reason }, position): Act => {
      const at = after(calendar.at(moment(-7, "10:30")), position);
      return {
        at,
        async run(stage) {
          const text = "select id, aspects from app.ledgers where tenant_id = $1 and code = $2";
          const [row] = await stage.query<Found>(text, ledger + calendar.year);
          const aspectId = row?.aspects.find(({ name }) => name === area)?.id ?? "";
          const cell = { ledgerId: row?.id ?? "", aspectId, organizationId: stage.placeId(unit), expectedVersion: 0 };
          await stage.act(officer, at, compareArea, { ...cell, verdict, reason });
        },
      };
    }),
  );
}
