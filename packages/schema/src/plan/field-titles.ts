import { pillars } from "../campaign/pillar.js";
import { type Locale, type Text, textIn } from "../locale.js";
import type { PlanSection } from "./section.js";

type Titles = Readonly<Record<string, Text>>;

const name: Text = { zh: "名称", en: "Name" };
const personName: Text = { zh: "姓名", en: "Name" };
const post: Text = { zh: "职务", en: "Post" };
const startsOn: Text = { zh: "开始", en: "Start" };
const endsOn: Text = { zh: "结束", en: "End" };

const firstEndsOn: Text = { zh: "首次期限", en: "First end" };
const slipReason: Text = { zh: "顺延原因", en: "Reason for the slip" };
const doneOn: Text = { zh: "完成于", en: "Done on" };

const workRow: Titles = {
  pillar: { zh: "所属环节", en: "Pillar" },
  task: { zh: "任务与措施", en: "Task" },
  steps: { zh: "步骤", en: "Steps" },
  startsOn,
  endsOn,
  responsiblePerson: { zh: "责任人", en: "Responsible person" },
  responsibleDepartment: { zh: "牵头部门", en: "Responsible department" },
  deliverable: { zh: "成果", en: "Deliverable" },
  evidence: { zh: "完成佐证", en: "Evidence" },
  predecessorIds: { zh: "紧前工作", en: "Predecessors" },
  doneOn,
  slipReason,
  firstEndsOn,
};

/** Titles of the fields of each section; fields of nested rows and forms are named `members.name`, `leadership.contactName`. */
export const fieldTitles: Readonly<Record<PlanSection, Titles>> = {
  BATCHES: {
    name,
    startsOn,
    endsOn,
    organizationIds: { zh: "覆盖组织", en: "Organizations" },
    headCount: { zh: "人数", en: "Head-count" },
    scope: { zh: "范围说明", en: "Scope" },
  },
  KEY_PEOPLE: {
    batchId: { zh: "批次", en: "Batch" },
    post: { zh: "岗位", en: "Post" },
    name: personName,
    category: { zh: "类别", en: "Category" },
    requirement: { zh: "要求", en: "Requirement" },
  },
  ...(Object.fromEntries(pillars.values.map((pillar) => [pillar, workRow])) as Record<(typeof pillars.values)[number], Titles>),
  GUIDANCE_GROUPS: {
    name: { zh: "组名", en: "Group" },
    leaderName: { zh: "组长", en: "Leader" },
    leaderPost: { zh: "组长职务", en: "Leader's post" },
    leaderRank: { zh: "组长职级", en: "Leader's rank" },
    leaderOrganizationId: { zh: "组长所在组织", en: "Leader's organization" },
    members: { zh: "成员", en: "Members" },
    "members.name": personName,
    "members.post": post,
    "members.homeOrganizationId": { zh: "所在组织", en: "Home organization" },
    guidedOrganizationIds: { zh: "指导对象", en: "Organizations guided" },
    tasks: { zh: "任务", en: "Tasks" },
  },
  PROBLEM_RESPONSES: {
    problemId: { zh: "问题", en: "Problem" },
    rectificationType: { zh: "整改类型", en: "Rectification type" },
    leadingExecutive: { zh: "挂帅领导", en: "Leading executive" },
    leadDepartment: { zh: "牵头部门", en: "Lead department" },
    responsibleUnit: { zh: "责任单位", en: "Responsible unit" },
    responsiblePerson: { zh: "责任人", en: "Responsible person" },
    contact: { zh: "联系方式", en: "Contact" },
    cause: { zh: "原因分析", en: "Cause" },
    siblingCheck: { zh: "举一反三", en: "Sibling units" },
    goal: { zh: "整改目标", en: "Goal" },
    funds: { zh: "资金（万元）", en: "Funds (10,000 yuan)" },
    contingency: { zh: "应急预案", en: "Contingency" },
    startsOn,
    endsOn,
    measures: { zh: "措施", en: "Measures" },
    "measures.text": { zh: "内容", en: "Measure" },
    "measures.owner": { zh: "责任人", en: "Owner" },
    "measures.startsOn": startsOn,
    "measures.endsOn": endsOn,
    "measures.doneOn": doneOn,
    "measures.slipReason": slipReason,
    "measures.firstEndsOn": firstEndsOn,
    criteria: { zh: "销号标准", en: "Close-out criteria" },
    "criteria.text": { zh: "内容", en: "Criterion" },
    "criteria.evidenceKind": { zh: "佐证类型", en: "Kind of evidence" },
  },
  SAFEGUARDS: {
    safeguards: { zh: "保障措施", en: "Safeguards" },
    "leadership.leadingExecutive": { zh: "挂帅领导", en: "Leading executive" },
    "leadership.leadDepartment": { zh: "牵头部门", en: "Lead department" },
    "leadership.contactName": { zh: "联系人", en: "Contact" },
    "leadership.contactPhone": { zh: "联系电话", en: "Contact's telephone" },
    "leadership.rectificationGroup": { zh: "整改组", en: "Rectification group" },
  },
  NARRATIVE: { narrative: { zh: "正文", en: "Narrative" } },
  ATTACHMENTS: {
    fileId: { zh: "文件", en: "File" },
    name: { zh: "文件名", en: "File name" },
    size: { zh: "大小", en: "Size" },
    sha256: { zh: "校验值", en: "Checksum" },
    contentType: { zh: "类型", en: "Type" },
  },
  COMMITMENT: {
    signedBy: { zh: "签署人", en: "Signed by" },
    post,
    signedOn: { zh: "签署日期", en: "Signed on" },
    text: { zh: "承诺", en: "Commitment" },
  },
};

const position: Text = { zh: "次序", en: "Order" };

/** The title of a field as anchors and differences name it; the id in `members[<id>].name` is passed over. */
export function fieldTitle(section: PlanSection, field: string, locale: Locale): string {
  const path = field.replace(/\[[^\]]*\]/g, "");
  if (path === "position") return textIn(position, locale);
  const own = fieldTitles[section][path];
  if (!own) return field;
  const parent = path.includes(".") ? fieldTitles[section][path.slice(0, path.indexOf("."))] : undefined;
  return parent ? `${textIn(parent, locale)} · ${textIn(own, locale)}` : textIn(own, locale);
}

/** The title of a field in every language, for messages. */
export function fieldText(section: PlanSection, field: string): Text {
  return { zh: fieldTitle(section, field, "zh_CN"), en: fieldTitle(section, field, "en") };
}
