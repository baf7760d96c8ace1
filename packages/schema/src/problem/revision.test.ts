import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { measureRevision } from "./measure-revision.js";
import { type CellChoice, mergedCells, plainAmount, problemRevision, type RevisionList, settledCells, type ValuesOf } from "./revision.js";
import { type RowSent, readRevisionRows } from "./revision-sheet.js";

const word = fc.constantFrom("", "甲", "乙", "丙");
const choice = fc.option(fc.constantFrom<CellChoice>("mine", "theirs", "base"), { nil: undefined });
const lists = [problemRevision, measureRevision].map((list): [string, RevisionList] => [list.key, list as unknown as RevisionList]);
const valuesOf = ({ names }: RevisionList) =>
  fc.record(Object.fromEntries(names.map((field) => [field, word]))) as fc.Arbitrary<ValuesOf<string>>;

test.each(lists)(
  "a merge of %s loses no change of either side, and writes nothing where both have changed a cell until somebody chooses",
  (_, list) => {
    const values = valuesOf(list);
    fc.assert(
      fc.property(values, values, values, fc.dictionary(fc.constantFrom(...list.names), choice), (base, mine, theirs, choices) => {
        const choiceOf = (field: string) => (choices as Record<string, CellChoice | undefined>)[field];
        const cells = mergedCells(list, base, mine, theirs);
        const written = settledCells(cells, choiceOf);
        const both = list.names.filter((f) => mine[f] !== base[f] && theirs[f] !== base[f] && mine[f] !== theirs[f]);
        expect(written === null).toBe(both.some((field) => choiceOf(field) === undefined));
        if (written === null) return;
        const after = { ...theirs, ...written };
        for (const field of list.names) {
          const chosen = both.includes(field) ? { base, mine, theirs }[choiceOf(field) as CellChoice][field] : null;
          const expected = chosen ?? (mine[field] !== base[field] ? mine[field] : theirs[field]);
          expect([field, after[field]]).toEqual([field, expected]);
        }
      }),
    );
  },
);

test.each(lists)("of %s only what differs from what stands there is written", (_, list) => {
  const values = valuesOf(list);
  fc.assert(
    fc.property(values, values, values, (base, mine, theirs) => {
      const written = settledCells(mergedCells(list, base, mine, theirs), () => "mine") ?? {};
      for (const field of Object.keys(written)) expect(written[field]).not.toBe(theirs[field]);
    }),
  );
});

const blank = Object.fromEntries(problemRevision.names.map((field) => [field, ""])) as RowSent["values"];
const sent = new Map<string, RowSent>(
  ["A", "B", "C"].map((id) => [
    id,
    {
      code: `N-${id}`,
      values: { ...blank, title: `问题${id}`, severity: "GENERAL", repeated: "NO", confidential: "NO", progressPercent: "0" },
      shown: { code: `N-${id}`, state: "待交办" },
    },
  ]),
);
const fields = ["code", "title", "severity", "amountInvolved", "state"];
const line = (id: string, more: Record<string, string | number> = {}) => {
  const cells: Record<string, string | number> = { code: `N-${id}`, title: `问题${id}`, severity: "一般", state: "待交办", ...more };
  return [id, ...fields.map((field) => cells[field] ?? null)];
};
const read = (rows: (string | number | null)[][], formulas: string[] = []) =>
  readRevisionRows(
    problemRevision as unknown as RevisionList,
    [{ name: "问题清单", rows: [[problemRevision.key, ...fields], ["", ...fields], ...rows], formulas }],
    sent,
  ) ?? [];
const codes = (rows: ReturnType<typeof read>) => rows.map(({ line, wrong }) => [line, wrong.map(({ code }) => code)]);

test("rows are known by their ids in any order; one that is gone says nothing, and columns that are gone stay as they went out", () => {
  const rows = read([line("C"), line("A", { title: "改过的", amountInvolved: 1250000.5, severity: "Major" })]);
  expect(codes(rows)).toEqual([
    [3, []],
    [4, []],
  ]);
  expect(rows[1]?.values).toMatchObject({ title: "改过的", amountInvolved: "1250000.50", severity: "MAJOR", progressPercent: "0" });
});

test("what cannot be taken is said of its line: new, unknown, doubled and mixed rows, formulas, wrong words and emptied cells", () => {
  expect(codes(read([line("", { code: "" }), line("X"), line("A"), line("A"), line("B", { code: "N-C" })]))).toEqual([
    [3, ["REVISION_ROW_NEW"]],
    [4, ["REVISION_ROW_UNKNOWN"]],
    [5, ["REVISION_ROW_TWICE"]],
    [6, ["REVISION_ROW_TWICE"]],
    [7, ["REVISION_ROW_MIXED"]],
  ]);
  expect(codes(read([line("A"), line("B", { severity: "很重", amountInvolved: "一百", title: "" })], ["2,2"]))).toEqual([
    [3, ["REVISION_FORMULA"]],
    [4, ["CELL_CHOICE_UNKNOWN", "REVISION_CELL_EMPTY", "CELL_NUMBER_INVALID"]],
  ]);
  expect(readRevisionRows(problemRevision as unknown as RevisionList, [{ name: "x", rows: [["x"]] }], sent)).toBeNull();
});

test("a cell that is only to be read is passed over with a word when it was changed", () => {
  const [row] = read([line("A", { state: "已销号" })]);
  expect([row?.wrong, row?.ignored.map(({ field, code }) => [field, code])]).toEqual([[], [["state", "REVISION_READ_ONLY"]]]);
});

test("amounts have one form", () => {
  expect(["80000.5", "80,000.50", "080000.500", "80000.50"].map(plainAmount)).toEqual(Array(4).fill("80000.50"));
  expect(["1.234", "-1", "1e5", "万"].map(plainAmount)).toEqual([null, null, null, null]);
});

test("a day has its year, in whichever form a spreadsheet shows it", () => {
  const list = measureRevision as unknown as RevisionList;
  const values = {
    ...Object.fromEntries(list.names.map((field) => [field, ""])),
    title: "措施",
    startsOn: "2026-01-05",
    endsOn: "2026-02-01",
  };
  const out = new Map<string, RowSent>([["A", { code: "N-1", values: { ...values, progressPercent: "0" }, shown: {} }]]);
  const endOf = (endsOn: string) => {
    const [row] =
      readRevisionRows(
        list,
        [
          {
            name: "x",
            rows: [
              [list.key, "code", "endsOn"],
              ["", "", ""],
              ["A", "N-1", endsOn],
            ],
          },
        ],
        out,
      ) ?? [];
    return row?.wrong[0]?.code ?? row?.values?.["endsOn"];
  };
  expect(["2026-03-01", "2026/3/1", "2026年3月1日", "46082"].map(endOf)).toEqual(Array(4).fill("2026-03-01"));
  expect(["3-1", "0301", "三月", "2026-02-30"].map(endOf)).toEqual(Array(4).fill("CELL_DATE_INVALID"));
  expect(endOf("")).toBe("REVISION_CELL_EMPTY");
});
