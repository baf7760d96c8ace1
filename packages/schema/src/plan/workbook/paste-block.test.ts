import { expect, test } from "@jest/globals";
import { goodPlan } from "../plan.fixture.js";
import { cellWords } from "./cells.js";
import { pasteBlock } from "./paste-block.js";

const content = goodPlan();
const words = cellWords(content, { organizations: [{ id: "org-port", code: "LY-2", name: "港储分公司" }], problems: [] }, "zh_CN");
const reading = { words, batches: words.rows("batches"), workRow: () => null, frame: { startsOn: "2026-10-01", endsOn: "2026-12-31" } };

test("a block fills fields from the focused one on, and adds rows", () => {
  const block = [
    ["第一批", "安全总监", "陆文斌"],
    ["", "总工程师", "", "技术岗位", "每月检查"],
  ];
  const pasted = pasteBlock(content, { section: "KEY_PEOPLE", rowId: "key-1", field: "batchId" }, block, reading);
  expect(pasted).toMatchObject({ filled: 8, unread: [], left: 0 });
  expect(pasted?.content.keyPeople).toEqual([
    content.keyPeople[0],
    expect.objectContaining({ batchId: "", post: "总工程师", category: "技术岗位", requirement: "每月检查" }),
  ]);
});

test("rows inside a row are filled there; days, choices and organizations are read", () => {
  const members = pasteBlock(
    content,
    { section: "GUIDANCE_GROUPS", rowId: "group-1", field: "members[member-2].name" },
    [["苏青", "干事", "港储分公司"], ["韩立"]],
    reading,
  );
  expect(members?.content.guidanceGroups[0]?.members.map(({ name, homeOrganizationId }) => [name, homeOrganizationId])).toEqual([
    ["卢景行", "org-east"],
    ["苏青", "org-port"],
    ["韩立", null],
  ]);
  const measures = pasteBlock(
    content,
    { section: "PROBLEM_RESPONSES", rowId: "response-2", field: "measures[measure-1].startsOn" },
    [["10月20日", "12.1"]],
    reading,
  );
  expect(measures?.content.problemResponses[1]?.measures[0]).toMatchObject({ startsOn: "2026-10-20", endsOn: "2026-12-01" });
  expect(measures?.content.problemResponses[0]).toBe(content.problemResponses[0]);
});

test("what cannot be read is named, and stays as it was", () => {
  const pasted = pasteBlock(
    content,
    { section: "BATCHES", rowId: "batch-1", field: "startsOn" },
    [["年底", "2026-12-01", "查无此处", "若干"]],
    reading,
  );
  expect(pasted?.unread.map(({ row, field, text, code }) => [row, field.path, text, code])).toEqual([
    [1, "startsOn", "年底", "CELL_DATE_INVALID"],
    [1, "organizationIds", "查无此处", "CELL_ORGANIZATION_UNKNOWN"],
    [1, "headCount", "若干", "CELL_NUMBER_INVALID"],
  ]);
  expect(pasted?.content.batches[0]).toEqual({ ...content.batches[0], endsOn: "2026-12-01" });
});

test("rows that cannot be added are counted; a place in no list takes no block", () => {
  const place = { section: "PROBLEM_RESPONSES", rowId: "response-2", field: "goal" } as const;
  expect(pasteBlock(content, place, [["一"], ["二"], ["三"]], reading, () => null)).toMatchObject({ filled: 1, left: 2 });
  expect(pasteBlock(content, { section: "SAFEGUARDS", rowId: "", field: "safeguards" }, [["一"]], reading)).toBeNull();
  expect(pasteBlock(content, { section: "BATCHES", rowId: "gone", field: "name" }, [["一"]], reading)).toBeNull();
});
