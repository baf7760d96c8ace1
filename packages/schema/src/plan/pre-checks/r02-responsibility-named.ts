import type { PlanContent } from "../content.js";
import { wholeNumber } from "./parameter.js";
import { at, type Report, rule } from "./rule.js";
import { called, emptyFields, fieldsListed } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const messages = {
  LEADERSHIP_INCOMPLETE: {
    why: { zh: "方案的组织领导缺：{fields}。", en: "The plan's leadership lacks: {fields}." },
    remedy: { zh: "请补齐，让每项责任都有人承担。", en: "Fill these in, so that somebody answers for the plan." },
  },
  ROW_INCOMPLETE: {
    why: { zh: "{row}缺：{fields}。", en: "{row} lacks: {fields}." },
    remedy: { zh: "请落实到具体部门和人。", en: "Name the department and the person." },
  },
  GROUP_INCOMPLETE: {
    why: { zh: "指导组{group}缺：{fields}。", en: "Guidance group {group} lacks: {fields}." },
    remedy: { zh: "请补齐指导组的设置。", en: "Complete the group." },
  },
  GROUP_EMPTY: {
    why: {
      zh: "指导组{group}只有 {count} 名成员，至少应有 {minimum} 名。",
      en: "Guidance group {group} has {count} members; at least {minimum} are needed.",
    },
    remedy: {
      zh: "请列出抽调的成员及其职务、所在组织。",
      en: "List the members drawn, with post and home organization.",
    },
  },
  MEMBER_INCOMPLETE: {
    why: {
      zh: "指导组{group}的成员{member}缺：{fields}。",
      en: "Member {member} of guidance group {group} lacks: {fields}.",
    },
    remedy: { zh: "请写明成员的姓名和职务。", en: "Give the member's name and post." },
  },
} as const;

/** R02: everything in the plan has somebody who answers for it. */
export const responsibilityNamed = rule({
  code: "R02",
  title: { zh: "责任主体齐全", en: "Responsibility named" },
  source: {
    zh: "C3、C4 逐一明确领导、牵头部门、责任单位，分解到岗、落实到人；指导组人员不得空缺。",
    en: "C3, C4: leader, lead department and responsible unit named for each, down to post and person; no group is empty.",
  },
  weight: "BLOCKING",
  parameters: {
    minimumGroupMembers: wholeNumber(
      { zh: "每个指导组至少几名成员（不含组长）", en: "Members of a guidance group, its leader apart" },
      1,
      0,
      100,
    ),
  },
  messages,
  check({ content, parameters }, report) {
    checkLeadership(content, report);
    checkRows(content, report);
    checkGroups(content, parameters.minimumGroupMembers, report);
  },
});

function checkLeadership(content: PlanContent, report: Report<typeof messages>) {
  const fields = ["leadingExecutive", "leadDepartment", "contactName", "contactPhone", "rectificationGroup"] as const;
  const missing = emptyFields(content.leadership, fields).map((field) => `leadership.${field}`);
  if (missing.length === 0) return;
  const anchor = at("SAFEGUARDS", null, missing[0]);
  report("LEADERSHIP_INCOMPLETE", anchor, { fields: fieldsListed("SAFEGUARDS", missing) });
}

function checkRows(content: PlanContent, report: Report<typeof messages>) {
  for (const { row, position } of placedWorkRows(content)) {
    const missing = emptyFields(row, ["responsiblePerson", "responsibleDepartment"]);
    if (missing.length === 0) continue;
    const params = { row: called(row.task, position), fields: fieldsListed(row.pillar, missing) };
    report("ROW_INCOMPLETE", at(row.pillar, row.id, missing[0]), params);
  }
  const fields = ["leadingExecutive", "leadDepartment", "responsibleUnit", "responsiblePerson", "contact"] as const;
  for (const [position, response] of content.problemResponses.entries()) {
    const missing = emptyFields(response, fields);
    if (missing.length === 0) continue;
    const params = { row: called(response.goal, position), fields: fieldsListed("PROBLEM_RESPONSES", missing) };
    report("ROW_INCOMPLETE", at("PROBLEM_RESPONSES", response.id, missing[0]), params);
  }
}

function checkGroups(content: PlanContent, minimum: number, report: Report<typeof messages>) {
  for (const [position, group] of content.guidanceGroups.entries()) {
    const title = called(group.name, position);
    const missing: string[] = emptyFields(group, ["name", "leaderName", "leaderPost", "tasks"]);
    if (group.guidedOrganizationIds.length === 0) missing.push("guidedOrganizationIds");
    if (missing.length > 0) {
      const params = { group: title, fields: fieldsListed("GUIDANCE_GROUPS", missing) };
      report("GROUP_INCOMPLETE", at("GUIDANCE_GROUPS", group.id, missing[0]), params);
    }
    const count = group.members.length;
    if (count < minimum) {
      report("GROUP_EMPTY", at("GUIDANCE_GROUPS", group.id, "members"), { group: title, count, minimum });
    }
    for (const [place, member] of group.members.entries()) {
      const gaps = emptyFields(member, ["name", "post"]);
      if (gaps.length === 0) continue;
      const fields = fieldsListed(
        "GUIDANCE_GROUPS",
        gaps.map((field) => `members.${field}`),
      );
      const anchor = at("GUIDANCE_GROUPS", group.id, `members[${member.id}].${gaps[0]}`);
      report("MEMBER_INCOMPLETE", anchor, { group: title, member: called(member.name, place), fields });
    }
  }
}
