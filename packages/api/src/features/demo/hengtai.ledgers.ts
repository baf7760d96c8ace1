import { type DemoLedger, problem } from "./demo.ledger.js";

export const hengtaiLedgers: readonly DemoLedger[] = [
  {
    campaign: "ZT",
    code: "SJ",
    title: "审计发现问题台账",
    titleEn: "Audit findings",
    kind: "AUDIT",
    documentNumber: (year) => `审计报告〔${year}〕3 号`,
    manager: "zhuo.ranran@hengtai.example",
    executive: "xiang.kaiwen@hengtai.example",
    department: "HT-201",
    officers: {
      "HT-101": "gao.yichen@hengtai.example",
      "HT-102": "quan.ruoxu@hengtai.example",
      "HT-103": "lai.xinghe@hengtai.example",
      "HT-104": "mu.zhiqing@hengtai.example",
      "HT-105": "yi.zhinan@hengtai.example",
    },
    measure: "按审计口径逐项补正",
    problems: [
      problem("HT-101", "审计发现项目投后报告缺页", "GENERAL", -6, 70),
      problem("HT-102", "处置定价依据未入档", "IMPORTANT", 45, 40),
      problem("HT-103", "照护记录补签", "GENERAL", 5, "ACCEPTED"),
      problem("HT-104", "项目退出备案超期", "MAJOR", 15, 20),
      problem("HT-105", "租后检查以电话代替现场", "IMPORTANT", 8, "ASSIGNED"),
      problem("HT-101", "印章使用登记不全", "GENERAL", -3, 35),
    ],
  },
];
