import { moment } from "./demo.calendar.js";
import type { DemoPlan } from "./demo.story.js";
import { donghaiDesk } from "./lanyue.desk.js";
import { donghai, donghaiFirst, donghaiSecond } from "./lanyue.donghai.js";

/** Re-submitted in its second round, three findings answered, due on the next working day: what the reviewer sees first. */
export const donghaiPlan: DemoPlan = {
  organization: donghai.code,
  submitter: "lu.wenbin@lanyue.example",
  reviewer: "shen.jingyi@lanyue.example",
  rounds: [
    {
      saved: moment(-11, "15:05"),
      sketch: donghaiFirst,
      submitted: moment(-10, "10:40"),
      started: moment(-8, "09:20"),
      findings: [
        {
          reasonCode: "SCOPE_UNCLEAR",
          weight: "BLOCKING",
          section: "BATCHES",
          row: 1,
          demand: "检维修中心没有列入任何批次，“三级单位参照执行”没有时间和认定办法，请写明覆盖到哪一级、哪些人、何时完成。",
        },
        {
          reasonCode: "WORK_TABLE_NOT_DETAILED",
          weight: "BLOCKING",
          section: "RECTIFICATION",
          row: 3,
          field: "task",
          demand: "“进一步加强”“适时开展”无可量化结果，责任未到人，请写明频次、责任人和佐证。",
          suggestion: { task: "建立承包商入厂人员 100% 实名核验，每周由属地班组抽查，压实属地责任。", evidence: "核验系统导出记录" },
        },
        {
          reasonCode: "STAFFING_NOT_DETAILED",
          weight: "ADVISORY",
          section: "GUIDANCE_GROUPS",
          row: 1,
          field: "leaderName",
          demand: "组长只写“由公司领导担任”，成员 3 人力量不足，请写明组长姓名并充实成员。",
        },
      ],
      decided: { at: moment(-7, "16:30"), outcome: "RETURNED", note: "方向清楚，但范围、一行工作表和指导力量还不细，请修改后重新提交。" },
    },
    {
      saved: moment(-2, "15:30"),
      sketch: donghaiSecond,
      answers: [
        { finding: 1, kind: "FIXED", text: "已把检维修中心列入第一批，覆盖全部三级单位，班组长以上人员全部纳入，并写明完成日期。" },
        { finding: 2, kind: "FIXED", text: "已改为每周五抽查 20 人，责任到吴一帆，佐证为系统记录。" },
        { finding: 3, kind: "EXPLAINED", text: "组长已到人，成员增至 6 人，均写明职务和所在单位。" },
      ],
      submitted: moment(-2, "16:20"),
    },
  ],
  ...donghaiDesk,
};
