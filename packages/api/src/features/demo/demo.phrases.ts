import type { DefaultReasonCode } from "@duban/schema";
import { createPhrase } from "../phrases/phrase.commands.js";
import { type Act, after } from "./demo.acts.js";
import { type DemoCalendar, moment } from "./demo.calendar.js";
import type { DemoTenant } from "./demo.story.js";

const keeper = { tenant: "lanyue", email: "shen.jingyi@lanyue.example" } as const;

const phrases: readonly (readonly [reason: DefaultReasonCode, text: string])[] = [
  ["SCOPE_UNCLEAR", "请写明覆盖到哪一级、哪些单位、哪些人，各在何时完成。"],
  ["KEY_PERSONNEL_UNCLEAR", "请按批次列出重点人员的岗位和姓名，并逐人写明要求。"],
  ["WORK_TABLE_NOT_DETAILED", "“进一步”“适时”等措辞无可量化结果，请写明频次、责任人和佐证。"],
  ["WORK_TABLE_NOT_DETAILED", "请写明完成时限的依据，并与下达问题的期限对应。"],
  ["STAFFING_NOT_DETAILED", "组长、组员请落实到岗位和姓名，不得只写部门。"],
  ["MEASURE_NOT_TARGETED", "措施与问题成因不对应，请说明解决哪一个环节、由谁负责、何时见效。"],
];

/** The phrases that the reviewer of the largest group has kept for everybody who reviews in it. */
export function actsOfPhrases(calendar: DemoCalendar, { code, root }: DemoTenant): Act[] {
  if (code !== keeper.tenant) return [];
  const from = calendar.at(moment(-5, "08:40"));
  return phrases.map(([reasonCode, text], position) => {
    const at = after(from, position);
    const input = (organizationId: string) => ({ organizationId, reasonCode, text });
    return { at, run: async (stage) => void (await stage.act(keeper.email, at, createPhrase, input(stage.placeId(root.code)))) };
  });
}
