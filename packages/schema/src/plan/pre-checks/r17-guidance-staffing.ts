import { rankAtLeast, ranks } from "../../person/rank.js";
import type { GuidanceGroup } from "../content.js";
import { rank, wholeNumber } from "./parameter.js";
import { at, type Report, rule } from "./rule.js";
import { called } from "./wording.js";

const messages = {
  TOO_FEW_GROUPS: {
    why: {
      zh: "方案设了 {count} 个指导组，至少应有 {minimum} 个。",
      en: "The plan has {count} guidance groups; at least {minimum} are needed.",
    },
    remedy: {
      zh: "请设置指导组并写明组长、成员和指导对象。",
      en: "Set up groups with leader, members and the organizations they guide.",
    },
  },
  RANK_MISSING: {
    why: {
      zh: "指导组{group}的组长没有写明职级。",
      en: "The rank of the leader of guidance group {group} is missing.",
    },
    remedy: { zh: "请选择组长的职级。", en: "Choose the leader's rank." },
  },
  RANK_TOO_LOW: {
    why: {
      zh: "指导组{group}的组长为“{rank}”，至少应为“{minimum}”。",
      en: "The leader of guidance group {group} is of rank {rank}; at least {minimum} is needed.",
    },
    remedy: { zh: "请由符合职级要求的干部担任组长。", en: "Appoint a leader of that rank." },
  },
  HOME_MISSING: {
    why: {
      zh: "指导组{group}的{person}没有写明所在组织。",
      en: "The home organization of {person} in guidance group {group} is missing.",
    },
    remedy: {
      zh: "请选择其所在组织，以便核对回避。",
      en: "Choose it, so that it can be checked against the organizations guided.",
    },
  },
  GUIDES_HOME: {
    why: {
      zh: "指导组{group}的{person}指导的是自己所在的组织。",
      en: "{person} in guidance group {group} would guide the home organization.",
    },
    remedy: { zh: "请调换人员或调整指导对象。", en: "Exchange the person or change whom the group guides." },
  },
} as const;

/** R17: guidance groups are led by people of rank, staffed from elsewhere, and nobody guides the home organization. */
export const guidanceStaffing = rule({
  code: "R17",
  title: { zh: "指导组人员设置到位", en: "Guidance groups staffed" },
  source: {
    zh: "I4、I7 指导组人员设置不细：组长为副职以上，成员写明所在组织，不指导本组织。",
    en: "I4, I7, staffing of guidance groups thin: leaders at least deputies, members with home organization, nobody guides it.",
  },
  weight: "BLOCKING",
  parameters: {
    minimumRank: rank({ zh: "组长最低职级", en: "Leader's rank at least" }, "DEPUTY"),
    minimumGroups: wholeNumber({ zh: "有下级组织时至少几个指导组", en: "Groups at least, where there are subordinates" }, 1, 0, 100),
  },
  messages,
  check({ content, context, parameters }, report) {
    const count = content.guidanceGroups.length;
    const minimum = context.subordinates.length > 0 ? parameters.minimumGroups : 0;
    if (count < minimum) report("TOO_FEW_GROUPS", at("GUIDANCE_GROUPS"), { count, minimum });
    for (const [position, group] of content.guidanceGroups.entries()) {
      const title = called(group.name, position);
      const anchor = at("GUIDANCE_GROUPS", group.id, "leaderRank");
      const { minimumRank } = parameters;
      if (group.leaderRank === null) report("RANK_MISSING", anchor, { group: title });
      else if (!rankAtLeast(group.leaderRank, minimumRank)) {
        const params = { group: title, rank: ranks.labels[group.leaderRank], minimum: ranks.labels[minimumRank] };
        report("RANK_TOO_LOW", anchor, params);
      }
      checkHomes(group, title, report);
    }
  },
});

function checkHomes(group: GuidanceGroup, title: ReturnType<typeof called>, report: Report<typeof messages>) {
  const guided = new Set(group.guidedOrganizationIds);
  const people = [
    { name: group.leaderName, home: group.leaderOrganizationId, field: "leaderOrganizationId" },
    ...group.members.map(({ id, name, homeOrganizationId }) => ({
      name,
      home: homeOrganizationId,
      field: `members[${id}].homeOrganizationId`,
    })),
  ];
  for (const [position, { name, home, field }] of people.entries()) {
    const params = { group: title, person: called(name, position) };
    const anchor = at("GUIDANCE_GROUPS", group.id, field);
    if (home === null) report("HOME_MISSING", anchor, params);
    else if (guided.has(home)) report("GUIDES_HOME", anchor, params);
  }
}
