import { describe, expect, test } from "@jest/globals";
import { growth, mostGrowth } from "../../../../test/support/growth.js";
import type { PlanContent, WorkRow } from "./content.js";
import { difference, type PlanChange } from "./difference.js";
import { valuesOf } from "./field-values.js";
import { first, goodPlan, planWith, set } from "./plan.fixture.js";
import { rowsOf } from "./rows.js";
import { isPillarSection, type PlanSection, planSections } from "./section.js";
import { wordDifference } from "./word-difference.js";

const rowSections = planSections.values.filter((section) => rowsOf(goodPlan(), section).length > 0);

/** Small deterministic random numbers, so that a failure can be repeated. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Visible = [id: string, values: [string, string | null][]];

function visible(content: PlanContent, section: PlanSection): Visible[] {
  return rowsOf(content, section).map((row) => [row.id, shown(valuesOf(section, row))]);
}

function shown(values: ReadonlyMap<string, string | null>): [string, string | null][] {
  return [...values].filter(([, value]) => value !== null).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Rebuilds a section of the later version from the earlier one and the changes alone, as `PlanChange` says it can be. */
function rebuilt(before: PlanContent, changes: readonly PlanChange[], section: PlanSection): Visible[] {
  const everywhere = isPillarSection(section) ? rowSections.filter(isPillarSection) : [section];
  const earlier = new Map(everywhere.flatMap((name) => rowsOf(before, name).map((row) => [row.id, valuesOf(name, row)] as const)));
  const own = changes.filter((change) => change.section === section);
  const leaving = new Set(changes.filter(({ fields }) => fields.some(({ field }) => field === "position")).map(({ rowId }) => rowId));
  const rows: Visible[] = visible(before, section).filter(([id]) => !leaving.has(id));
  const positionOf = (change: PlanChange) => Number(change.fields.find(({ field }) => field === "position")?.after ?? 0);
  for (const change of [...own].sort((one, other) => positionOf(one) - positionOf(other))) {
    if (change.kind === "REMOVED") continue;
    const values = new Map(earlier.get(change.rowId ?? ""));
    for (const { field, after } of change.fields) if (field !== "position") values.set(field, after);
    const row: Visible = [change.rowId ?? "", shown(values)];
    const place = rows.findIndex(([id]) => id === change.rowId);
    if (place >= 0) rows[place] = row;
    else rows.splice(positionOf(change) - 1, 0, row);
  }
  return rows;
}

function mutated(content: PlanContent, random: (below: number) => number): PlanContent {
  const table = content.workTable;
  const pick = () => table[random(table.length)] as WorkRow;
  for (let step = random(8); step > 0; step--) {
    const row = pick();
    const act = random(7);
    if (act === 0) table.splice(random(table.length + 1), 0, { ...row, id: `new-${random(1_000_000)}` });
    else if (act === 1 && table.length > 2) table.splice(table.indexOf(row), 1);
    else if (act === 2) table.splice(random(table.length), 0, ...table.splice(table.indexOf(row), 1));
    else if (act === 3) row.pillar = pick().pillar;
    else if (act === 6) row.predecessorIds = Array.from({ length: random(4) }, () => pick().id);
    else if (act === 4) row.endsOn = random(2) ? null : "2026-12-01";
    else row.task = `${row.task}，增加 ${random(9)} 次`;
  }
  const { members } = first(content.guidanceGroups);
  if (random(2)) members.reverse();
  if (random(3) === 0) members.push({ id: `m${random(99)}`, name: "", post: "干事", homeOrganizationId: null });
  first(content.batches).organizationIds.reverse();
  return content;
}

describe("a difference", () => {
  test("of equal plans is nothing, whatever the order in a set", () => {
    expect(
      difference(
        goodPlan(),
        planWith((content) => first(content.batches).organizationIds.reverse()),
      ),
    ).toEqual([]);
  });

  test("rebuilds the later version, for 300 pairs made at random", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      const [before, after] = [mutated(goodPlan(), random), mutated(goodPlan(), random)];
      const changes = difference(before, after);
      for (const section of rowSections) expect(rebuilt(before, changes, section)).toEqual(visible(after, section));
    }
  });

  test("names the cell, old and new, and the words of prose", () => {
    const after = planWith((content) => {
      first(content.workTable).endsOn = "2026-11-20";
      first(content.workTable).evidence = "签到表、研讨记录、照片";
    });
    expect(difference(goodPlan(), after)).toEqual([
      {
        section: "LEARNING",
        rowId: "learning-1",
        kind: "CHANGED",
        fields: [
          { field: "endsOn", before: "2026-11-10", after: "2026-11-20", words: [] },
          {
            field: "evidence",
            before: "签到表、研讨记录",
            after: "签到表、研讨记录、照片",
            words: [
              { kind: "SAME", text: "签到表、研讨记录" },
              { kind: "ADDED", text: "、照片" },
            ],
          },
        ],
      },
    ]);
  });

  test("names fields in the order of the page, whatever order their keys are stored in", () => {
    const stored = planWith((content) => {
      const row = Object.entries({ ...first(content.workTable), task: "另定", evidence: "照片" });
      content.workTable[0] = Object.fromEntries(row.reverse()) as WorkRow;
    });
    const [change] = difference(goodPlan(), stored);
    expect(change?.fields.map(({ field }) => field)).toEqual(["task", "evidence"]);
  });

  test("tells a row that moved from one that made room", () => {
    const after = planWith((content) => {
      content.guidanceGroups.push({ ...first(content.guidanceGroups), id: "group-2" });
    });
    const turned = structuredClone(after);
    turned.guidanceGroups.reverse();
    const changes = difference(after, turned);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: "MOVED", fields: [{ field: "position" }] });
  });

  test("shows a row that changed its pillar where it stands now", () => {
    const after = planWith((content) => set(first(content.workTable), { pillar: "RECTIFICATION" }));
    expect(difference(goodPlan(), after)).toMatchObject([
      {
        section: "RECTIFICATION",
        rowId: "learning-1",
        kind: "CHANGED",
        fields: [{ field: "pillar" }, { field: "position" }],
      },
    ]);
  });

  test("covers sections without rows", () => {
    const after = planWith((content) => {
      content.commitment = null;
      content.leadership.contactName = "另一人";
      content.narrative = "";
    });
    const changes = difference(goodPlan(), after).map(({ section, kind, fields }) => [section, kind, fields.map(({ field }) => field)]);
    expect(changes).toEqual([
      ["SAFEGUARDS", "CHANGED", ["leadership.contactName"]],
      ["NARRATIVE", "CHANGED", ["narrative"]],
      ["COMMITMENT", "REMOVED", ["signedBy", "post", "signedOn", "text"]],
    ]);
  });

  test("of plans takes time that grows with them, not with their square", () => {
    const row = first(goodPlan().workTable);
    const table = (size: number, text: string) => Array.from({ length: size }, (_, at) => ({ ...row, id: `row-${at}`, deliverable: text }));
    const compare = (size: number) => {
      const before = planWith((content) => set(content, { workTable: table(size, "清单") }));
      const after = planWith((content) => set(content, { workTable: table(size, "清单和报告").reverse() }));
      expect(difference(before, after)).toHaveLength(size);
    };
    expect(growth(compare, 10_000)).toBeLessThan(mostGrowth);
  });
});

describe("words", () => {
  test("Chinese is compared by word, not by character", () => {
    expect(wordDifference("进一步加强承包商管理", "建立承包商管理制度")).toEqual([
      { kind: "REMOVED", text: "进一步加强" },
      { kind: "ADDED", text: "建立" },
      { kind: "SAME", text: "承包商管理" },
      { kind: "ADDED", text: "制度" },
    ]);
  });

  test("the runs give both texts back, for 500 pairs made at random", () => {
    const vocabulary = ["整改", "落实", "，", "每周", "抽查", " ", "20", "人", "。", "\n", "plan", "😀"];
    for (let seed = 1; seed <= 500; seed++) {
      const random = randomFrom(seed);
      const text = () => Array.from({ length: random(30) }, () => vocabulary[random(vocabulary.length)]).join("");
      const [before, after] = [text(), text()];
      const runs = wordDifference(before, after);
      expect(
        runs
          .filter(({ kind }) => kind !== "ADDED")
          .map((run) => run.text)
          .join(""),
      ).toBe(before);
      expect(
        runs
          .filter(({ kind }) => kind !== "REMOVED")
          .map((run) => run.text)
          .join(""),
      ).toBe(after);
    }
  });

  test("a text that was written anew is shown as replaced, in time that grows with it, not with its square", () => {
    const compare = (size: number) => {
      const before = Array.from({ length: size }, (_, at) => `甲${at}，`).join("");
      const after = Array.from({ length: size }, (_, at) => `乙${at}；`).join("");
      expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(["REMOVED", "ADDED"]);
    };
    expect(growth(compare, 20_000)).toBeLessThan(mostGrowth);
  });
});
