import { type DemoLedger, problem } from "./demo.ledger.js";

export const jiangheLedgers: readonly DemoLedger[] = [
  {
    campaign: "DY",
    code: "ZT",
    title: "十个专题问题台账",
    titleEn: "Ten themes",
    kind: "SELF_CHECK",
    manager: "shao.peiwen@jianghe.example",
    executive: "nie.boyuan@jianghe.example",
    department: "JH-201",
    officers: { "JH-101": "fan.linxi@jianghe.example", "JH-102": "sang.yu@jianghe.example", "JH-103": "miao.ran@jianghe.example" },
    measure: "两个月内逐笔核对并公布结果",
    problems: [
      ...[problem("JH-101", "支行班子集体研究事项留痕不全", "GENERAL", 24, 70)].map((one) => ({ ...one, theme: "政治建设不到位" })),
      ...[problem("JH-102", "主题党日与业务脱节", "IMPORTANT", 60, 40)].map((one) => ({ ...one, theme: "党建工作形式化" })),
      ...[problem("JH-103", "新设机构论证材料套用模板", "GENERAL", 30, "ACCEPTED")].map((one) => ({ ...one, theme: "业务发展泛战略化" })),
      ...[problem("JH-101", "抵押物重估超期", "MAJOR", -6, 20)].map((one) => ({ ...one, theme: "风险控制模糊化" })),
      ...[problem("JH-102", "小微企业续贷环节重复收件", "IMPORTANT", 45, "ASSIGNED")].map((one) => ({ ...one, theme: "服务实体经济不深" })),
      ...[problem("JH-103", "村集体贷款受理超时限", "GENERAL", 5, 35)].map((one) => ({ ...one, theme: "乡村振兴贷款落地慢" })),
      ...[problem("JH-101", "调研报告无问题清单", "IMPORTANT", 15, "REGISTERED")].map((one) => ({ ...one, theme: "调查研究不扎实" })),
      ...[problem("JH-102", "网点周报重复填报", "GENERAL", 8, 70)].map((one) => ({ ...one, theme: "为基层减负不实" })),
      ...[problem("JH-103", "竞聘答辩评分表缺签", "MAJOR", -3, 40)].map((one) => ({ ...one, theme: "选人用人程序不严" })),
      ...[problem("JH-101", "警示教育未覆盖外包人员", "IMPORTANT", 75, "ACCEPTED")].map((one) => ({ ...one, theme: "案件警示不深刻" })),
    ],
  },
];
