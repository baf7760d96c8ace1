import { emptyPlanContent, type PlanContent, type WorkRow } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { newWorkRow } from "../grid/work-rows";
import { mergeContents } from "./merge";

const row = (id: string, fields: Partial<WorkRow> = {}): WorkRow => ({ ...newWorkRow("LEARNING"), id, ...fields });
const content = (workTable: WorkRow[], more: Partial<PlanContent> = {}): PlanContent => ({ ...emptyPlanContent(), workTable, ...more });
const idsOf = ({ workTable }: PlanContent) => workTable.map(({ id }) => id).join(" ");

describe("two people's changes of one draft", () => {
  test("changes of different fields stand side by side", () => {
    const base = content([row("a", { task: "学习", evidence: "会议纪要" })]);
    const mine = content([row("a", { task: "学习两次", evidence: "会议纪要" })]);
    const theirs = content([row("a", { task: "学习", evidence: "签到表" })], { narrative: "总则" });
    const merged = mergeContents(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.content.workTable[0]).toMatchObject({ task: "学习两次", evidence: "签到表" });
    expect(merged.content.narrative).toBe("总则");
  });

  test("the same field changed twice is a conflict and stands as chosen", () => {
    const base = content([row("a", { evidence: "会议纪要" })]);
    const mine = content([row("a", { evidence: "核验记录" })]);
    const theirs = content([row("a", { evidence: "签到表" })]);
    const merged = mergeContents(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      {
        key: "workTable/a/evidence",
        anchor: { section: "LEARNING", rowId: "a", field: "evidence" },
        mine: "核验记录",
        theirs: "签到表",
        base: "会议纪要",
      },
    ]);
    expect(merged.content.workTable[0]?.evidence).toBe("核验记录");
    const choose = (choice: "theirs" | "base") =>
      mergeContents(base, mine, theirs, new Map([["workTable/a/evidence", choice]])).content.workTable[0]?.evidence;
    expect([choose("theirs"), choose("base")]).toEqual(["签到表", "会议纪要"]);
  });

  test("rows added on both sides stay, deleted ones go unless the other side changed them", () => {
    const base = content([row("a"), row("b"), row("c")]);
    const mine = content([row("a"), row("m"), row("c", { task: "改" })]);
    const theirs = content([row("a"), row("b"), row("t")]);
    expect(idsOf(mergeContents(base, mine, theirs).content)).toBe("a m c t");
  });

  test("a row that one side deleted is no predecessor of one that the other changed", () => {
    const base = content([row("a"), row("b"), row("c")]);
    const mine = content([row("a"), row("b"), row("c", { predecessorIds: ["a", "b"] })]);
    const merged = mergeContents(base, mine, content([row("b"), row("c")]));
    expect([idsOf(merged.content), merged.content.workTable[1]?.predecessorIds]).toEqual(["b c", ["b"]]);
  });

  test("an order changed on one side is kept", () => {
    const base = content([row("a"), row("b"), row("c")]);
    const moved = content([row("c"), row("a"), row("b")]);
    const added = content([row("a"), row("b"), row("n"), row("c")]);
    expect(idsOf(mergeContents(base, moved, added).content)).toBe("c a b n");
    expect(idsOf(mergeContents(base, added, moved).content)).toBe("c a b n");
  });

  test("without a base every difference is shown and nothing is dropped", () => {
    const mine = content([row("a", { task: "我" }), row("m")]);
    const theirs = content([row("a", { task: "他" }), row("t")]);
    const merged = mergeContents(null, mine, theirs);
    expect(merged.conflicts.map(({ key }) => key)).toEqual(["workTable/a/task"]);
    expect(idsOf(merged.content).split(" ").sort()).toEqual(["a", "m", "t"]);
  });

  test("places inside nested rows and forms are named as anchors name them", () => {
    const group = {
      id: "g",
      name: "一组",
      leaderName: "",
      leaderPost: "",
      leaderRank: null,
      leaderOrganizationId: null,
      guidedOrganizationIds: [],
      tasks: "",
    };
    const withMember = (name: string, contactName: string) =>
      content([], {
        guidanceGroups: [{ ...group, members: [{ id: "p", name, post: "", homeOrganizationId: null }] }],
        leadership: { ...emptyPlanContent().leadership, contactName },
      });
    const merged = mergeContents(withMember("甲", ""), withMember("乙", "张"), withMember("丙", "李"));
    expect(merged.conflicts.map(({ anchor }) => anchor)).toEqual([
      { section: "GUIDANCE_GROUPS", rowId: "g", field: "members[p].name" },
      { section: "SAFEGUARDS", rowId: null, field: "leadership.contactName" },
    ]);
  });
});
