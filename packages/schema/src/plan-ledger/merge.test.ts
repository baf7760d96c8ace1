import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../calendar-date.js";
import { planDifferences, type SaidInPlan, type SaidOnLedger } from "./answer.js";
import { type MeasureTerms, mergeMeasures, type PlannedMeasure, plannedMeasures, type StandingMeasure } from "./merge.js";

const today = "2026-11-29";

function planned(rowId: string, more: Partial<PlannedMeasure> = {}): PlannedMeasure {
  const dates = { startsOn: "2026-12-01", endsOn: "2026-12-20", firstEndsOn: "2026-12-20" };
  return { rowId, title: "抽查", steps: null, ownerId: "post-1", ownerOfPlan: true, slipReason: "", doneOn: null, ...dates, ...more };
}

function standing(rowId: string, more: Partial<StandingMeasure> = {}): StandingMeasure {
  const { steps: _, slipReason: _reason, ...terms } = planned(rowId);
  return { ...terms, id: `measure-${rowId}`, steps: "", slips: [], progressPercent: 0, needed: false, ...more };
}

describe("another version of a plan", () => {
  test("adds, changes, takes out what was not begun, and frees what was", () => {
    const before = [standing("kept"), standing("idle"), standing("begun", { progressPercent: 30 }), standing("shown", { needed: true })];
    const merge = mergeMeasures(before, [planned("kept", { title: "每周抽查" }), planned("new")], today);
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect(merge.added.map(({ rowId }) => rowId)).toEqual(["new"]);
    expect(merge.changed).toMatchObject([{ measure: { id: "measure-kept" }, terms: { title: "每周抽查", slips: [] } }]);
    expect([ids(merge.removed), ids(merge.freed)]).toEqual([["measure-idle"], ["measure-begun", "measure-shown"]]);
  });

  test("keeps an end that is put off with the plan's reason; one that comes earlier is no slip", () => {
    const [late] = mergeMeasures([standing("a")], [planned("a", { endsOn: "2027-01-10", slipReason: "到货推迟" })], today).changed;
    expect(late?.terms.slips).toEqual([{ from: "2026-12-20", to: "2027-01-10", reason: "到货推迟", on: today }]);
    const [early] = mergeMeasures([standing("a")], [planned("a", { endsOn: "2026-12-10" })], today).changed;
    expect(early?.terms).toMatchObject({ endsOn: "2026-12-10", slips: [] });
  });

  test("leaves whoever does it where the plan names nobody", () => {
    const before = standing("a", { ownerId: "post-7", ownerOfPlan: false });
    expect(mergeMeasures([before], [planned("a", { ownerOfPlan: false })], today).changed).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 300 }).map((offset) => addDays("2026-09-01", offset));
  const rows = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"));
  const plans = rows.chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ endsOn: day, title: fc.string(), doneOn: fc.option(day) }).map((more) => planned(id, more)))),
  );
  const ledgers = rows.chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ progressPercent: fc.nat(99), doneOn: fc.option(day), needed: fc.boolean(), endsOn: day })
          .map((more) => standing(id, more.doneOn === null ? more : { ...more, progressPercent: 100 })),
      ),
    ),
  );

  test("never touches what is done, never changes a first date, forgets no slip, and merged again changes nothing", () => {
    fc.assert(
      fc.property(ledgers, plans, (before, now) => {
        const merge = mergeMeasures(before, now, today);
        const touched = [...merge.changed.map(({ measure }) => measure), ...merge.removed, ...merge.freed];
        expect(touched.filter(({ doneOn }) => doneOn !== null)).toEqual([]);
        for (const { measure, terms } of merge.changed) {
          expect(terms).not.toHaveProperty("firstEndsOn");
          expect(terms.slips.slice(0, measure.slips.length)).toEqual(measure.slips);
        }
        expect(merge.removed.filter(({ progressPercent, needed }) => progressPercent > 0 || needed)).toEqual([]);
        expect(mergeMeasures(after(before, merge), now, today)).toMatchObject({ added: [], changed: [], removed: [], freed: [] });
      }),
    );
  });
});

/** The ledger once the merge is done. */
function after(
  before: readonly StandingMeasure[],
  { added, changed, removed, freed }: ReturnType<typeof mergeMeasures>,
): StandingMeasure[] {
  const gone = new Set([...removed, ...freed].map(({ id }) => id));
  const terms = new Map<string, MeasureTerms>(changed.map(({ measure, terms: next }) => [measure.id, next]));
  return [
    ...before.filter(({ id }) => !gone.has(id)).map((measure) => ({ ...measure, ...terms.get(measure.id) })),
    ...added.map(({ rowId, steps, slipReason: _, ...rest }) => ({
      ...standing(rowId, rest),
      steps: steps ?? "",
      progressPercent: rest.doneOn === null ? 0 : 100,
    })),
  ];
}

test("a response becomes measures with dates and somebody who does each", () => {
  const open = { firstEndsOn: null, slipReason: "", doneOn: null };
  const response = {
    startsOn: "2026-12-05",
    endsOn: "2026-12-31",
    measures: [
      { id: "1", text: " 逐项核查 ", owner: "吴一帆", startsOn: null, endsOn: null, ...open },
      { id: "2", text: "  ", owner: "", startsOn: null, endsOn: null, ...open },
      { id: "3", text: "一\n二", owner: "各部门", startsOn: "2027-01-09", endsOn: "2027-01-01", ...open, doneOn: "2027-02-01" },
    ],
  };
  const postNamed = (words: string) => (words === "吴一帆" ? "post-2" : null);
  expect(plannedMeasures(response, { today, deadline: "2027-01-31", postNamed, responsiblePersonId: "post-1" })).toMatchObject([
    { rowId: "1", title: "逐项核查", steps: null, ownerId: "post-2", ownerOfPlan: true, startsOn: "2026-12-05", endsOn: "2026-12-31" },
    {
      rowId: "3",
      title: "一",
      steps: "一\n二",
      ownerId: "post-1",
      ownerOfPlan: false,
      startsOn: "2027-01-01",
      endsOn: "2027-01-01",
      doneOn: null,
    },
  ]);
});

test("a plan and the ledger differ where both say something else, and nowhere else", () => {
  const said: SaidInPlan = {
    ...{ leadingExecutive: "秦牧（党委书记）", leadDepartment: "", responsiblePerson: "田思远", endsOn: "2026-12-31", funds: null },
    ...{ criteria: [{ id: "1", text: "验收合格", evidenceKind: null }], measures: [] },
  };
  const ledger: SaidOnLedger = {
    ...{ deadline: "2026-12-20", leadingExecutive: ["秦牧", "Qin Mu"], leadDepartment: ["安环部"], responsiblePerson: ["吴一帆"] },
    ...{ criteria: ["复查合格"], owners: [] },
  };
  expect(planDifferences(said, ledger)).toEqual([
    { part: "RESPONSIBLE_PERSON", plan: "田思远", ledger: "吴一帆" },
    { part: "CRITERIA", plan: "验收合格", ledger: "复查合格" },
    { part: "DEADLINE", plan: "2026-12-31", ledger: "2026-12-20" },
  ]);
  const silent = { ...ledger, responsiblePerson: [], criteria: [], deadline: "2026-12-31" };
  expect(planDifferences(said, silent)).toEqual([]);
});
