import { areas, comparedAreas } from "./cangheng.areas.js";
import { type DemoLedger, problem } from "./demo.ledger.js";

const frame = {
  campaign: "ZZ",
  manager: "hou.zhixing@cangheng.example",
  executive: "lian.qihua@cangheng.example",
  department: "CH-201",
  officers: { "CH-101": "yu.shutong@cangheng.example", "CH-102": "gu.yueming@cangheng.example", "CH-103": "an.zhiruo@cangheng.example" },
  measure: "逐项核查，当月补正并公布结果",
} as const;

/** An area is a theme of the campaign, too. */
const inArea = (position: number) => ({ theme: areas[position] ?? "", aspect: position });

/** Eight areas compared with reality: 27 problems. */
const special: DemoLedger = {
  ...frame,
  code: "ZX",
  title: "八个方面专项整治台账",
  titleEn: "Special rectification, eight areas",
  kind: "SPECIAL_RECTIFICATION",
  aspects: comparedAreas,
  problems: [
    ...[
      problem("CH-101", "贯彻落实上级决策部署以文件落实文件", "GENERAL", -6, 70),
      problem("CH-102", "重点任务分解后无人跟踪", "IMPORTANT", 45, 40),
      problem("CH-103", "年度重点工作节点滞后未预警", "GENERAL", 5, "ACCEPTED"),
      problem("CH-101", "化肥保供台账与库存不符", "MAJOR", 15, 20),
    ].map((one) => ({ ...one, ...inArea(0) })),
    ...[
      problem("CH-102", "技改项目长期停在论证阶段", "IMPORTANT", 8, "ASSIGNED"),
      problem("CH-103", "班子议定事项久拖不决", "GENERAL", -3, 35),
      problem("CH-101", "创新项目立项多结题少", "IMPORTANT", 75, "REGISTERED"),
    ].map((one) => ({ ...one, ...inArea(1) })),
    ...[
      problem("CH-102", "倒班宿舍热水供应长期不稳", "GENERAL", 24, 70),
      problem("CH-103", "职工体检项目缩减未公示", "MAJOR", 60, 40),
      problem("CH-102", "外包人员工伤补偿拖延", "IMPORTANT", 30, "ACCEPTED"),
    ].map((one) => ({ ...one, ...inArea(2) })),
    ...[
      problem("CH-102", "同一数据向三个部门重复报送", "GENERAL", -6, 20),
      problem("CH-103", "现场检查以拍照代替核对", "IMPORTANT", 45, "ASSIGNED"),
      problem("CH-101", "会议占用一线班组交接班时间", "GENERAL", 5, 35),
      problem("CH-102", "农技服务次数以签到表代替", "MAJOR", 15, "REGISTERED"),
    ].map((one) => ({ ...one, ...inArea(3) })),
    ...[
      problem("CH-103", "领导人员亲属从业报备不全", "IMPORTANT", 8, 70),
      problem("CH-102", "关联交易识别清单未更新", "GENERAL", -3, 40),
      problem("CH-102", "供应商股东核查留有空白", "IMPORTANT", 75, "ACCEPTED"),
    ].map((one) => ({ ...one, ...inArea(4) })),
    ...[
      problem("CH-103", "节日期间礼品登记簿无人核对", "GENERAL", 24, 20),
      problem("CH-101", "客户接待超标准", "MAJOR", 60, "ASSIGNED"),
      problem("CH-103", "试用物资去向不清", "IMPORTANT", 30, 35),
    ].map((one) => ({ ...one, ...inArea(5) })),
    ...[
      problem("CH-103", "两个支部换届超期", "GENERAL", -6, "REGISTERED"),
      problem("CH-101", "党员积分考核流于形式", "IMPORTANT", 45, 70),
      problem("CH-101", "班组长思想动态台账空白", "GENERAL", 5, 40),
    ].map((one) => ({ ...one, ...inArea(6) })),
    ...[
      problem("CH-103", "储罐区可燃气体报警器校验超期", "MAJOR", 15, "ACCEPTED"),
      problem("CH-101", "危废暂存间标识不全", "IMPORTANT", 8, 20),
      problem("CH-102", "装卸鹤管静电接地失效", "GENERAL", -3, "ASSIGNED"),
      problem("CH-103", "应急池长期占用", "IMPORTANT", 75, 35),
    ].map((one) => ({ ...one, ...inArea(7) })),
  ],
};

/** The inspection's feedback: 4 aspects, 30 problems; the last is among those of the eight areas already. */
const feedback: DemoLedger = {
  ...frame,
  code: "XF",
  title: "巡视反馈意见台账",
  titleEn: "Inspection feedback",
  kind: "INSPECTION_FEEDBACK",
  documentNumber: (year) => `巡视反馈〔${year}〕7 号`,
  aspects: ["政治建设", "主业经营", "选人用人", "监督执纪"],
  problems: [
    ...[
      problem("CH-103", "第一议题学习联系实际不够", "GENERAL", 5, "ACCEPTED"),
      problem("CH-101", "党委会前置研究清单未更新", "MAJOR", 15, 20),
      problem("CH-102", "民主生活会整改事项未闭环", "IMPORTANT", 8, "ASSIGNED"),
      problem("CH-103", "意识形态阵地排查有遗漏", "GENERAL", -3, 35),
      problem("CH-101", "巡视移交问题线索办理超期", "IMPORTANT", 75, "REGISTERED"),
      problem("CH-102", "基层党建考核结果未运用", "GENERAL", 24, 70),
      problem("CH-103", "重大事项请示报告不及时", "MAJOR", 60, 40),
      problem("CH-101", "党务公开栏长期未更新", "IMPORTANT", 30, "ACCEPTED"),
      problem("CH-102", "理论学习中心组发言不结合业务", "GENERAL", -6, 20),
    ].map((one) => ({ ...one, aspect: 0 })),
    ...[
      problem("CH-103", "赊销审批越权", "IMPORTANT", 45, "ASSIGNED"),
      problem("CH-101", "化肥原料采购比价不充分", "GENERAL", 5, 35),
      problem("CH-102", "闲置资产盘活方案未落实", "MAJOR", 15, "REGISTERED"),
      problem("CH-103", "农化产品质量投诉办结超期", "IMPORTANT", 8, 70),
      problem("CH-101", "合同归档率低于九成", "GENERAL", -3, 40),
      problem("CH-102", "应收账款催收责任不清", "IMPORTANT", 75, "ACCEPTED"),
      problem("CH-103", "子公司负债率连续两季上升", "GENERAL", 24, 20),
      problem("CH-101", "技改项目后评价缺失", "MAJOR", 60, "ASSIGNED"),
    ].map((one) => ({ ...one, aspect: 1 })),
    ...[
      problem("CH-102", "干部档案审核遗留问题未清", "IMPORTANT", 30, 35),
      problem("CH-103", "竞争上岗程序记录不全", "GENERAL", -6, "REGISTERED"),
      problem("CH-101", "年轻干部轮岗计划未执行", "IMPORTANT", 45, 70),
      problem("CH-102", "借调人员管理台账不全", "GENERAL", 5, 40),
      problem("CH-103", "任前公示期不足", "MAJOR", 15, "ACCEPTED"),
      problem("CH-101", "中层正职空缺超过半年", "IMPORTANT", 8, 20),
      problem("CH-102", "人员招聘回避核查缺失", "GENERAL", -3, "ASSIGNED"),
    ].map((one) => ({ ...one, aspect: 2 })),
    ...[
      problem("CH-103", "纪检专责监督清单未细化", "IMPORTANT", 75, 35),
      problem("CH-101", "信访件办理反馈不及时", "GENERAL", 24, "REGISTERED"),
      problem("CH-102", "廉洁风险点排查未更新", "MAJOR", 60, 70),
      problem("CH-103", "处分决定执行有遗漏", "IMPORTANT", 30, 40),
      problem("CH-101", "监督联席会半年未召开", "GENERAL", -6, "ACCEPTED"),
      problem("CH-102", "整改佐证以会议纪要代替", "IMPORTANT", 45, 20),
    ].map((one) => ({ ...one, aspect: 3 })),
  ],
  lastRepeats: ["ZX", 12],
};

export const canghengLedgers: readonly DemoLedger[] = [special, feedback];
