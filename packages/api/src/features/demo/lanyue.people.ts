import { demoAccounts } from "./accounts.js";
import { accountOf, colleague, writer } from "./demo.people.js";
import type { DemoPerson } from "./demo.story.js";

/** Everybody of the energy group who appears in the story: those of the list of accounts, those who write plans, and some who are only named. */
export const lanyuePeople: readonly DemoPerson[] = [
  ...demoAccounts.filter(({ tenant }) => tenant === "lanyue").map(accountOf),
  writer("lanyue", "chen.bonian", "陈柏年", "Chen Bonian", "LY-101"),
  writer("lanyue", "lin.zhihan", "林之涵", "Lin Zhihan", "LY-102"),
  writer("lanyue", "meng.jianshan", "孟见山", "Meng Jianshan", "LY-103"),
  writer("lanyue", "xing.tianyu", "邢天宇", "Xing Tianyu", "LY-104"),
  writer("lanyue", "he.jianguo", "贺建国", "He Jianguo", "LY-201"),
  writer("lanyue", "han.zhuo", "韩卓", "Han Zhuo", "LY-202"),
  writer("lanyue", "luo.qihang", "罗启航", "Luo Qihang", "LY-302"),
  writer("lanyue", "xu.ruolan", "许若澜", "Xu Ruolan", "LY-303"),
  writer("lanyue", "xin.ruolan", "辛若兰", "Xin Ruolan", "LY-401"),
  writer("lanyue", "lu.zhiyao", "路知遥", "Lu Zhiyao", "LY-402"),
  writer("lanyue", "qiao.anlan", "乔安澜", "Qiao Anlan", "LY-403"),
  {
    ...colleague("周砚之", "Zhou Yanzhi", "LY-3", "板块督办主管", "DIVISION_DEPUTY"),
    email: "zhou.yanzhi@lanyue.example",
    grants: [
      { role: "REVIEWER", organization: "LY-3", includesSubtree: true },
      { role: "CAMPAIGN_MANAGER", organization: "LY-3", includesSubtree: true },
    ],
  },
  colleague("秦牧", "Qin Mu", "LY-301", "副总经理", "DEPUTY"),
  colleague("吴一帆", "Wu Yifan", "LY-301", "安环部副经理", "SECTION_DEPUTY"),
  colleague("田思远", "Tian Siyuan", "LY-301-4", "检维修中心主任", "SECTION_HEAD"),
  colleague("卢景行", "Lu Jingxing", "LY-203", "调度指挥中心主任", "SECTION_HEAD"),
  colleague("丁若愚", "Ding Ruoyu", "LY-203", "安全质量部主任", "SECTION_HEAD"),
  colleague("施念慈", "Shi Nianci", "LY-203", "市场经营部主任", "SECTION_HEAD"),
  colleague("祁远山", "Qi Yuanshan", "LY-203", "副总经理", "DEPUTY"),
  colleague("蒋立新", "Jiang Lixin", "LY-101", "井控安全部主任", "SECTION_HEAD"),
  colleague("盛夏青", "Sheng Xiaqing", "LY-402", "院长", "HEAD"),
  colleague("景尚川", "Jing Shangchuan", "LY-402", "科研管理部主任", "SECTION_HEAD"),
  colleague("方宇辰", "Fang Yuchen", "LY-201", "总经理", "HEAD"),
];
