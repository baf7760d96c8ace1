import type { Text } from "@duban/schema";

/** What the organizations of each level are called, the top first: before their number, and after it. */
export const unitNames: readonly { readonly before: readonly Text[]; readonly after: Text; readonly kind: string }[] = [
  { before: [{ zh: "恒岳能源集团", en: "Hengyue Energy Group" }], after: { zh: "", en: "" }, kind: "HEADQUARTERS" },
  {
    before: [
      { zh: "华东炼化", en: "East Refining" },
      { zh: "西南管网", en: "Southwest Pipelines" },
      { zh: "北方勘探", en: "North Exploration" },
      { zh: "滨海发电", en: "Coastal Power" },
    ],
    after: { zh: "公司", en: "Company" },
    kind: "SUBSIDIARY",
  },
  {
    before: [
      { zh: "临江", en: "Riverside" },
      { zh: "青岭", en: "Green Ridge" },
      { zh: "东港", en: "East Port" },
    ],
    after: { zh: "分公司", en: "Division" },
    kind: "SUBSIDIARY",
  },
  {
    before: [
      { zh: "检修", en: "Maintenance" },
      { zh: "储运", en: "Storage" },
      { zh: "工程", en: "Engineering" },
    ],
    after: { zh: "中心", en: "Centre" },
    kind: "BRANCH",
  },
  {
    before: [
      { zh: "平川", en: "Plain" },
      { zh: "石桥", en: "Stone Bridge" },
      { zh: "柳河", en: "Willow Creek" },
      { zh: "南湾", en: "South Bay" },
    ],
    after: { zh: "站", en: "Station" },
    kind: "SITE",
  },
];

export const familyNames: readonly Text[] = [
  { zh: "顾", en: "Gu" },
  { zh: "陆", en: "Lu" },
  { zh: "沈", en: "Shen" },
  { zh: "程", en: "Cheng" },
  { zh: "孟", en: "Meng" },
  { zh: "严", en: "Yan" },
  { zh: "方", en: "Fang" },
];

export const givenNames: readonly Text[] = [
  { zh: "知远", en: "Zhiyuan" },
  { zh: "思齐", en: "Siqi" },
  { zh: "文清", en: "Wenqing" },
  { zh: "若溪", en: "Ruoxi" },
  { zh: "景明", en: "Jingming" },
  { zh: "安然", en: "Anran" },
  { zh: "承志", en: "Chengzhi" },
  { zh: "雨桐", en: "Yutong" },
  { zh: "立言", en: "Liyan" },
  { zh: "嘉禾", en: "Jiahe" },
  { zh: "远舟", en: "Yuanzhou" },
];

export const campaignTitles: readonly Text[] = [
  { zh: "安全生产专项整改", en: "Work safety rectification" },
  { zh: "工程建设领域专项整改", en: "Construction rectification" },
  { zh: "物资采购专项整改", en: "Procurement rectification" },
];

export const themes = ["责任落实", "制度执行", "现场管理"] as const;

export const problemTitles: readonly string[] = [
  "承包商入场核验流于形式，人证不符未被发现",
  "设备检修记录与实际作业时间不一致",
  "应急预案两年未演练，联系方式多处失效",
  "采购比选资料不全，未说明落选理由",
  "动火作业监护人中途离场",
  "隐患台账未销号，整改期限已过",
  "工程变更先施工后审批",
];

export const measureTitles: readonly string[] = [
  "对照清单逐项复核并形成签字记录",
  "修订管理办法，明确岗位和频次",
  "组织全员培训并逐人考试",
  "按月抽查，结果纳入考核",
  "更换不合格设备并验收归档",
];

export const demands: readonly string[] = [
  "请写明覆盖到哪一级、哪些人，如何认定完成。",
  "措施过于笼统，请写明频次、责任人和可核对的成果。",
  "时间安排集中在最后一周，请按工作量重新分配。",
];
