import { type Company, drawnFrom } from "./demo.company.js";
import { contractors, money, service } from "./lanyue.themes.js";

export const yueling: Company = {
  name: "岳岭工程公司",
  code: "LY-201",
  head: ["方宇辰", "党委书记、总经理"],
  deputy: ["束长风", "副总经理"],
  office: ["贺建国", "督办办公室"],
  phone: "0871-555-0201",
  training: { subject: "农民工实名制和工资专户制度", officer: ["邬晓彤", "人力资源部"] },
  visits: [
    { to: "到 8 个在建项目工地，随机核对 200 名农民工的到账记录", officer: ["邬晓彤", "人力资源部"] },
    { to: "走访 5 家劳务分包单位，查工资专户流水", officer: ["蔺如海", "财务资产部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-201-1", "LY-201-2"],
      headCount: 2_310,
      scope: "两个项目部的 8 个在建项目及其劳务分包单位，项目经理、劳资员全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "项目劳资员", name: "", category: "劳务管理", requirement: "每月 10 日前核对实名考勤与发放名单，差一人不得支付。" },
    { batch: 1, post: "第二项目部经理", name: "钟鸣远", category: "分包管理", requirement: "逐家约谈分包单位负责人，签订代发承诺。" },
  ],
  problems: [
    {
      title: "农民工工资专户发放滞后",
      severity: "MAJOR",
      theme: money,
      type: "IMMEDIATE",
      until: 36,
      goal: "8 个项目工资专户按月足额发放率 100%",
      measures: ["清欠 11 月以前的 3 笔代发差额，名单张榜公布", "专户余额低于两个月工资自动预警，先补后付工程款"],
      criteria: [
        ["银行代发回单与实名考勤逐人一致", "DATA"],
        ["职工代表签字确认", "MEETING_RECORD"],
      ],
      officer: ["邬晓彤", "人力资源部"],
    },
    {
      title: "劳务分包合同先施工后补签",
      severity: "IMPORTANT",
      theme: contractors,
      type: "PHASED",
      until: 80,
      goal: "无合同进场为零",
      measures: ["清理在建项目分包合同 47 份，补签的逐份说明", "门禁系统与合同台账打通，无合同不发卡"],
      criteria: [
        ["清理台账", "DOCUMENT"],
        ["连续 8 周门禁比对无异常", "SYSTEM_RECORD"],
      ],
      officer: ["蔺如海", "财务资产部"],
    },
  ],
  guidance: {
    guides: ["LY-201-1", "LY-201-2"],
    members: drawnFrom("LY-201", ["邬晓彤", "人力资源部主任"], ["蔺如海", "财务资产部副主任"]),
  },
  lasting: { rule: "印发《劳务分包先签后进规定》（长效机制）", officer: ["蔺如海", "财务资产部"] },
};

export const jiangyou: Company = {
  name: "江右销售公司",
  code: "LY-202",
  head: ["常百川", "党委书记、总经理"],
  deputy: ["殷若水", "副总经理"],
  office: ["韩卓", "督办办公室"],
  phone: "0791-555-0202",
  training: { subject: "加油站资金归集和发票管理", officer: ["上官悦", "财务部"] },
  visits: [
    { to: "到 36 座加油站核对当日资金归集", officer: ["上官悦", "财务部"] },
    { to: "到 2 座油库查付油计量和损耗", officer: ["储文涛", "油库管理部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 40],
      organizations: ["LY-202-1", "LY-202-2"],
      headCount: 1_860,
      scope: "东、西两个分公司全部 212 座加油站，站长和收银班长全部纳入自查。",
    },
    {
      name: "第二批",
      span: [10, 108],
      organizations: ["LY-202-3"],
      headCount: 174,
      scope: "油库管理中心及 4 座油库，计量员和付油员全部纳入自查。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "加油站站长", name: "", category: "资金管理", requirement: "当日 22 时前完成归集，逾时写明原因并报分公司。" },
    { batch: 2, post: "油库计量员", name: "", category: "计量管理", requirement: "双人计量、双人签字，损耗超标当日上报。" },
  ],
  problems: [
    {
      title: "加油站资金归集不及时",
      severity: "IMPORTANT",
      theme: money,
      repeated: true,
      type: "IMMEDIATE",
      until: 34,
      goal: "212 座加油站资金当日归集率 100%",
      measures: ["更换 57 座加油站的缴款终端，自动归集", "逾时归集次日通报到站，连续两次约谈站长"],
      criteria: [["连续 30 天当日归集率 100%", "SYSTEM_RECORD"]],
      officer: ["上官悦", "财务部"],
    },
    {
      title: "油库付油损耗统计口径不一",
      severity: "GENERAL",
      theme: service,
      kind: "AUDIT",
      type: "PHASED",
      until: 84,
      goal: "4 座油库损耗口径统一、月度偏差不超过千分之二",
      measures: ["统一损耗计算规则并固化到付油系统", "每月由审计抽查一座油库的原始计量单"],
      criteria: [
        ["系统规则上线单", "DOCUMENT"],
        ["连续三个月偏差达标", "DATA"],
      ],
      officer: ["储文涛", "油库管理部"],
    },
  ],
  guidance: {
    guides: ["LY-202-1", "LY-202-2", "LY-202-3"],
    members: drawnFrom("LY-202", ["上官悦", "财务部主任"], ["储文涛", "油库管理部主任"], ["闻人笑", "工会副主席"]),
  },
  lasting: { rule: "修订《加油站资金日清规定》（长效机制）", officer: ["上官悦", "财务部"] },
};
