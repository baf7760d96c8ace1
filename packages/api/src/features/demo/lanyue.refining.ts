import { type Company, drawnFrom } from "./demo.company.js";
import { contractors, money, safety, service } from "./lanyue.themes.js";

export const nanyu: Company = {
  name: "南屿沥青公司",
  code: "LY-302",
  head: ["鲁秉诚", "党委书记、总经理"],
  deputy: ["甘露秋", "副总经理"],
  office: ["罗启航", "督办办公室"],
  phone: "0756-555-0302",
  training: { subject: "高温沥青装卸和防烫伤规程", officer: ["游子衿", "安全环保部"] },
  visits: [
    { to: "到装车台跟班 5 天，查空车检查和接地", officer: ["游子衿", "安全环保部"] },
    { to: "走访前 15 家客户，核对出厂检验报告", officer: ["米小全", "质量部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-302-1", "LY-302-2"],
      headCount: 306,
      scope: "沥青生产部、储运部全部班组，班组长和装车工全部纳入自查。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "装车台班长", name: "", category: "装卸安全", requirement: "逐车检查接地和空罐，未检查不得开阀。" },
    { batch: 1, post: "质量部主任", name: "米小全", category: "质量管理", requirement: "出厂报告由系统生成，不得手工改数。" },
  ],
  problems: [
    {
      title: "装车台接地检查漏项",
      severity: "MAJOR",
      theme: safety,
      type: "IMMEDIATE",
      until: 30,
      goal: "装车接地检查率 100%",
      measures: ["装车联锁加装接地检测，未接地不能开阀", "每日调看 5 车录像，与检查单比对"],
      criteria: [
        ["联锁改造验收单", "DOCUMENT"],
        ["连续 4 周录像抽查合格", "SITE_CHECK"],
      ],
      officer: ["游子衿", "安全环保部"],
    },
    {
      title: "出厂检验报告手工改数",
      severity: "IMPORTANT",
      theme: service,
      type: "PHASED",
      until: 72,
      goal: "出厂报告全部由检验系统生成",
      measures: ["检验仪器数据直采入库，关闭手工录入", "质检主管每周复核 20 份报告的原始谱图"],
      criteria: [
        ["直采改造验收单", "DOCUMENT"],
        ["改数日志为零", "SYSTEM_RECORD"],
      ],
      officer: ["米小全", "质量部"],
    },
  ],
  guidance: {
    guides: ["LY-302-1", "LY-302-2"],
    members: drawnFrom("LY-302", ["游子衿", "安全环保部主任"], ["米小全", "质量部主任"]),
  },
  lasting: { rule: "印发《检验数据直采管理规定》（长效机制）", officer: ["米小全", "质量部"] },
};

export const hanyuan: Company = {
  name: "瀚源化工公司",
  code: "LY-303",
  head: ["左明哲", "党委书记、总经理"],
  deputy: ["应天成", "副总经理"],
  office: ["许若澜", "督办办公室"],
  phone: "0527-555-0303",
  training: { subject: "危化品出入库和台账管理", officer: ["尉迟静", "安全环保部"] },
  visits: [
    { to: "到 3 座危化品库逐桶盘点，与台账核对", officer: ["尉迟静", "安全环保部"] },
    { to: "到烯烃部跟踪 10 张动火作业票的全过程", officer: ["平安生", "设备部"] },
  ],
  batches: [
    {
      name: "第一批",
      span: [-22, 108],
      organizations: ["LY-303-1", "LY-303-2"],
      headCount: 684,
      scope: "烯烃部、公用工程部和 3 座危化品库，库管员、作业票签发人全部纳入。",
    },
  ],
  keyPeople: [
    { batch: 1, post: "危化品库管员", name: "", category: "危化品管理", requirement: "双人双锁，出入库当时扫码，日清日结。" },
    { batch: 1, post: "作业票签发人", name: "", category: "作业许可", requirement: "签发前到现场确认，票面照片由本人上传。" },
  ],
  problems: [
    {
      title: "危化品台账账实不符",
      severity: "MAJOR",
      theme: safety,
      type: "IMMEDIATE",
      until: 40,
      goal: "危化品账实相符率 100%",
      measures: ["3 座库全面盘点，差异 26 项逐项说明去向", "启用扫码出入库，系统每日自动对账"],
      criteria: [
        ["盘点报告", "DOCUMENT"],
        ["连续 30 天系统对账无差异", "SYSTEM_RECORD"],
      ],
      officer: ["尉迟静", "安全环保部"],
    },
    {
      title: "检修合同变更未履行审批",
      severity: "IMPORTANT",
      theme: money,
      type: "PHASED",
      until: 78,
      goal: "合同变更先批后改，倒签为零",
      measures: ["清理近三年变更合同 63 份，倒签的逐份追责", "合同系统锁定变更入口，无审批号不能结算"],
      criteria: [
        ["清理报告", "DOCUMENT"],
        ["结算系统抽查记录", "SYSTEM_RECORD"],
      ],
      officer: ["平安生", "设备部"],
    },
    {
      title: "外委检修人员作业前交底走过场",
      severity: "GENERAL",
      theme: contractors,
      kind: "RESEARCH",
      type: "PHASED",
      until: 70,
      goal: "外委人员交底考问合格率 100%",
      measures: ["交底改为现场考问，3 题全对方可进场", "交底全程录像，每周抽查 10 段"],
      criteria: [
        ["考问记录", "SYSTEM_RECORD"],
        ["连续 6 周抽查合格", "SITE_CHECK"],
      ],
      officer: ["平安生", "设备部"],
    },
  ],
  guidance: {
    guides: ["LY-303-1", "LY-303-2"],
    members: drawnFrom("LY-303", ["尉迟静", "安全环保部主任"], ["平安生", "设备部主任"]),
  },
  lasting: { rule: "印发《危化品扫码出入库管理规定》（长效机制）", officer: ["尉迟静", "安全环保部"] },
};
