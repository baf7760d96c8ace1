import type { DemoRoots } from "./demo.roots.js";

const root = "政治建设不到位";

/** Ten themes, the first of them the root of the other nine. */
const effects: readonly (readonly [effect: string, note: string])[] = [
  ["党建工作形式化", "政治功能弱化，组织生活与业务脱节"],
  ["业务发展泛战略化", "对政策定位把握不准，什么都往战略上靠"],
  ["风险控制模糊化", "责任意识淡，风险底线层层打折"],
  ["服务实体经济不深", "主责主业站位不高"],
  ["乡村振兴贷款落地慢", "部署停留在文件上，没有盯到末端"],
  ["调查研究不扎实", "群众立场不牢，下去看得少、问得浅"],
  ["为基层减负不实", "权力观偏差，习惯以报表代替工作"],
  ["选人用人程序不严", "党管干部原则落实有偏差"],
  ["案件警示不深刻", "以案促改没有触及思想根源"],
];

export const jiangheRoots: readonly DemoRoots[] = [
  {
    campaign: "DY",
    manager: "shao.peiwen@jianghe.example",
    links: [
      ...effects.map(([effect, note]) => ({ cause: root, effect, note })),
      { cause: ["ZT", 1], effect: ["ZT", 9], note: "集体研究不留痕，评分表缺签无人过问" },
      { cause: ["ZT", 7], effect: ["ZT", 3], note: "调研没有问题清单，论证只能套模板" },
      { cause: ["ZT", 7], effect: ["ZT", 6], note: "不了解村集体贷款的堵点" },
    ],
  },
];
