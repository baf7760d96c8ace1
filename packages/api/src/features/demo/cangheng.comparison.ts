import { areas } from "./cangheng.areas.js";
import type { DemoComparison } from "./demo.areas.js";

const agro = { unit: "CH-101", officer: "yu.shutong@cangheng.example" } as const;
const storage = { unit: "CH-102", officer: "gu.yueming@cangheng.example" } as const;

/** The eight areas compared with three units; one cell is still to be answered. */
export const canghengComparisons: readonly DemoComparison[] = [
  {
    ledger: "ZX",
    answers: [
      { ...agro, area: areas[2], verdict: "NO_PROBLEM", reason: "逐项核对工伤、体检和宿舍台账，未发现同类情况" },
      { ...storage, area: areas[5], verdict: "NO_PROBLEM", reason: "礼品登记簿与接待台账逐笔核对一致" },
      { ...storage, area: areas[6], verdict: "NOT_APPLICABLE", reason: "所属站点未设独立支部，党员组织关系在集团本部" },
    ],
  },
];
