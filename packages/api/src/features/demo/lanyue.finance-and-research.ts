import { type Company, drawnFrom } from "./demo.company.js";
import { money, service } from "./lanyue.themes.js";

export const finance: Company = {
  name: "澜岳财务公司",
  code: "LY-401",
  head: ["柴守拙", "党委书记、董事长"],
  deputy: ["简一丹", "副总经理"],
  office: ["辛若兰", "督办办公室"],
  phone: "010-555-0401",
  training: { subject: "授信集中度和流动性管理", officer: ["管乐平", "风险管理部"] },
  visits: [
    { to: "走访 10 家成员单位，核对贷款用途", officer: ["管乐平", "风险管理部"] },
    { to: "到结算中心跟班 3 天，查大额支付双人复核", officer: ["费清源", "结算部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-401"],
      headCount: 118,
      scope: "公司本部全部 9 个部门，部门负责人、审批岗和复核岗全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "授信审批岗", name: "", category: "信贷管理", requirement: "用途佐证不全的不得放款，逐笔留存资金流向。" },
    { batch: 1, post: "结算复核岗", name: "", category: "支付安全", requirement: "500 万元以上支付电话核实并录音。" },
  ],
  problems: [
    {
      title: "成员单位贷款用途跟踪不到位",
      severity: "IMPORTANT",
      theme: money,
      type: "PHASED",
      until: 76,
      goal: "存量贷款用途跟踪覆盖率 100%",
      measures: ["对 134 笔存量贷款补做资金流向核查", "贷后检查按季上传系统，逾期冻结新增授信"],
      criteria: [
        ["核查报告", "DOCUMENT"],
        ["连续两个季度贷后检查完成率 100%", "SYSTEM_RECORD"],
      ],
      officer: ["管乐平", "风险管理部"],
    },
  ],
  lasting: { rule: "修订《贷后资金流向核查办法》（长效机制）", officer: ["管乐平", "风险管理部"] },
};

export const institute: Company = {
  name: "澜岳研究院",
  code: "LY-402",
  head: ["师惟新", "党委书记、院长"],
  deputy: ["盛夏青", "副院长"],
  office: ["路知遥", "督办办公室"],
  phone: "010-555-0402",
  training: { subject: "科研经费和成果转化管理", officer: ["景尚川", "科研管理部"] },
  visits: [
    { to: "到 6 个现场试验点，查成果应用和经费支出", officer: ["景尚川", "科研管理部"] },
    { to: "与 30 名青年科研人员座谈，查报表负担", officer: ["路知遥", "督办办公室"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-402-1", "LY-402-2"],
      headCount: 432,
      scope: "勘探开发所、新材料所的 23 个课题组，课题负责人和经费助理全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "课题负责人", name: "", category: "科研管理", requirement: "经费支出逐笔对应任务书，外协合同先评审后签订。" },
  ],
  problems: [
    {
      title: "科研外协费用与任务书不对应",
      severity: "IMPORTANT",
      theme: money,
      type: "PHASED",
      until: 82,
      goal: "外协费用与任务书对应率 100%",
      measures: ["清查在研课题外协合同 88 份，不对应的收回", "报销系统关联任务书条目，无条目不能报销"],
      criteria: [
        ["清查报告", "DOCUMENT"],
        ["报销系统抽查无例外", "SYSTEM_RECORD"],
      ],
      officer: ["景尚川", "科研管理部"],
    },
    {
      title: "基层科研人员填报表格过多",
      severity: "GENERAL",
      theme: service,
      kind: "STAFF_FEEDBACK",
      type: "PHASED",
      until: 58,
      goal: "常规报表由 41 张减到 15 张以内",
      measures: ["逐张清理报表，重复的合并、无用的取消", "同一数据只填一次，由系统分发"],
      criteria: [
        ["报表清单前后对照", "DOCUMENT"],
        ["青年科研人员满意度 90% 以上", "DATA"],
      ],
      officer: ["路知遥", "督办办公室"],
    },
  ],
  guidance: {
    guides: ["LY-402-1", "LY-402-2"],
    members: drawnFrom("LY-402", ["景尚川", "科研管理部主任"], ["路知遥", "督办办公室主任"]),
  },
  lasting: { rule: "印发《科研外协管理实施细则》（长效机制）", officer: ["景尚川", "科研管理部"] },
};

export const brokers: Company = {
  name: "澜岳保险经纪公司",
  code: "LY-403",
  head: ["桂明月", "总经理"],
  deputy: ["阮文景", "副总经理"],
  office: ["乔安澜", "综合部"],
  phone: "010-555-0403",
  training: { subject: "保险经纪合规和佣金管理", officer: ["席沐白", "合规部"] },
  visits: [
    { to: "走访 8 家投保单位，核对理赔时效", officer: ["席沐白", "合规部"] },
    { to: "到 3 家合作机构核对佣金结算单", officer: ["乔安澜", "综合部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-403"],
      headCount: 56,
      scope: "公司本部全部 5 个部门，客户经理和结算岗全部纳入。",
    },
  ],
  keyPeople: [{ batch: 1, post: "佣金结算岗", name: "", category: "资金管理", requirement: "逐单核对保单与佣金，差异当月清零。" }],
  problems: [
    {
      title: "佣金结算单与保单逐单核对缺失",
      severity: "GENERAL",
      theme: money,
      type: "PHASED",
      until: 64,
      goal: "佣金与保单逐单相符率 100%",
      measures: ["补核近两年 1,906 张保单", "结算前由合规部抽核两成"],
      criteria: [["补核台账", "DOCUMENT"]],
      officer: ["席沐白", "合规部"],
    },
  ],
  lasting: { rule: "印发《佣金结算核对规定》（长效机制）", officer: ["席沐白", "合规部"] },
};
