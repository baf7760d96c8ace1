import type { Rank, Role } from "@duban/schema";

/** Somebody of the demo whom a visitor may sign in as; the README lists them all. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly nameEn: string;
  readonly post: string;
  readonly postEn: string;
  readonly rank: Rank;
  readonly role: Role;
  /** Code of the group. */
  readonly tenant: string;
  /** Code of the organization where the role is held, with all below it. */
  readonly organization: string;
  /** Codes of other groups in which the same account looks on as a guest. */
  readonly guestOf?: readonly string[];
}

/** The password of every demo account; the demo is loaded only where nobody else can reach it. */
export const demoPassword = "first gate, well held";

type Row = readonly [
  mailbox: string,
  name: string,
  nameEn: string,
  post: string,
  postEn: string,
  rank: Rank,
  role: Role,
  organization: string,
];

function accountsOf(tenant: string, rows: readonly Row[]): DemoAccount[] {
  return rows.map(([mailbox, name, nameEn, post, postEn, rank, role, organization]) => ({
    email: `${mailbox}@${tenant}.example`,
    ...{ name, nameEn, post, postEn, rank, role, tenant, organization },
  }));
}

const lanyue = accountsOf("lanyue", [
  ["shen.jingyi", "沈静怡", "Shen Jingyi", "总部 · 初审员", "HQ · reviewer", "DIVISION_HEAD", "REVIEWER", "LANYUE"],
  ["tang.xiaolan", "唐晓岚", "Tang Xiaolan", "云程物流 · 督办联络人", "Yuncheng · liaison officer", "SECTION_HEAD", "SUBMITTER", "LY-203"],
  ["lu.wenbin", "陆文斌", "Lu Wenbin", "东海炼化 · 督办联络人", "Donghai · liaison officer", "SECTION_HEAD", "SUBMITTER", "LY-301"],
  ["zheng.huaiyuan", "郑怀远", "Zheng Huaiyuan", "副总经理", "Vice president", "DEPUTY", "LEADER", "LANYUE"],
  ["su.jincheng", "苏锦程", "Su Jincheng", "督办办公室主任", "Head of supervision", "DIVISION_HEAD", "CAMPAIGN_MANAGER", "LANYUE"],
  ["gu.mingchuan", "顾明川", "Gu Mingchuan", "系统管理员", "Administrator", "SECTION_HEAD", "ADMINISTRATOR", "LANYUE"],
  ["wen.yining", "温以宁", "Wen Yining", "综合秘书", "Secretary", "SECTION_DEPUTY", "VIEWER", "LANYUE"],
  ["cheng.yanqing", "程砚青", "Cheng Yanqing", "审计部主管", "Audit manager", "DIVISION_DEPUTY", "AUDITOR", "LANYUE"],
]);

const cangheng = accountsOf("cangheng", [
  ["bai.jianing", "柏嘉宁", "Bai Jianing", "整改办审核员", "Plan reviewer", "DIVISION_DEPUTY", "REVIEWER", "CANGHENG"],
  ["yu.shutong", "俞书桐", "Yu Shutong", "整改联络人", "Liaison officer", "SECTION_HEAD", "SUBMITTER", "CH-101"],
  ["lian.qihua", "练启华", "Lian Qihua", "副总经理", "Vice president", "DEPUTY", "LEADER", "CANGHENG"],
  ["hou.zhixing", "侯知行", "Hou Zhixing", "整改办主任", "Head of rectification", "DIVISION_HEAD", "CAMPAIGN_MANAGER", "CANGHENG"],
  ["jin.ruohan", "靳若涵", "Jin Ruohan", "系统管理员", "Administrator", "SECTION_HEAD", "ADMINISTRATOR", "CANGHENG"],
  ["mei.anran", "梅安然", "Mei Anran", "综合文员", "Clerk", "STAFF", "VIEWER", "CANGHENG"],
  ["tong.weimin", "佟维民", "Tong Weimin", "审计主管", "Audit manager", "DIVISION_DEPUTY", "AUDITOR", "CANGHENG"],
]);

const jianghe = accountsOf("jianghe", [
  ["qiao.yunshu", "乔云舒", "Qiao Yunshu", "督办室审核员", "Plan reviewer", "DIVISION_DEPUTY", "REVIEWER", "JIANGHE"],
  ["fan.linxi", "范林汐", "Fan Linxi", "分行联络人", "Liaison officer", "SECTION_HEAD", "SUBMITTER", "JH-101"],
  ["nie.boyuan", "聂伯远", "Nie Boyuan", "副行长", "Vice governor", "DEPUTY", "LEADER", "JIANGHE"],
  ["shao.peiwen", "邵培文", "Shao Peiwen", "督办室主任", "Head of supervision", "DIVISION_HEAD", "CAMPAIGN_MANAGER", "JIANGHE"],
  ["kang.zheng", "康铮", "Kang Zheng", "系统管理员", "Administrator", "SECTION_HEAD", "ADMINISTRATOR", "JIANGHE"],
  ["ai.ruoxi", "艾若溪", "Ai Ruoxi", "综合文员", "Clerk", "STAFF", "VIEWER", "JIANGHE"],
  ["lei.dongsheng", "雷东升", "Lei Dongsheng", "内审主管", "Audit manager", "DIVISION_DEPUTY", "AUDITOR", "JIANGHE"],
]);

const hengtai = accountsOf("hengtai", [
  ["jiang.muyun", "江慕云", "Jiang Muyun", "党群工作部审核员", "Plan reviewer", "DIVISION_DEPUTY", "REVIEWER", "HENGTAI"],
  ["gao.yichen", "高一辰", "Gao Yichen", "方案联络人", "Liaison officer", "SECTION_HEAD", "SUBMITTER", "HT-101"],
  ["xiang.kaiwen", "向凯文", "Xiang Kaiwen", "副总经理", "Vice president", "DEPUTY", "LEADER", "HENGTAI"],
  ["zhuo.ranran", "卓冉冉", "Zhuo Ranran", "党群工作部主任", "Head of staff affairs", "DIVISION_HEAD", "CAMPAIGN_MANAGER", "HENGTAI"],
  ["ou.yangbo", "区阳波", "Ou Yangbo", "系统管理员", "Administrator", "SECTION_HEAD", "ADMINISTRATOR", "HENGTAI"],
  ["shi.moyan", "石墨言", "Shi Moyan", "综合文员", "Clerk", "STAFF", "VIEWER", "HENGTAI"],
  ["yan.qiming", "严启明", "Yan Qiming", "审计主管", "Audit manager", "DIVISION_DEPUTY", "AUDITOR", "HENGTAI"],
]);

/** One account for each role and group, the headquarters reviewer of the largest group first; one of them works in two groups. */
export const demoAccounts: readonly DemoAccount[] = [
  ...lanyue,
  ...cangheng,
  ...jianghe,
  ...hengtai.map((account) => (account.role === "AUDITOR" ? { ...account, guestOf: ["cangheng"] } : account)),
];
