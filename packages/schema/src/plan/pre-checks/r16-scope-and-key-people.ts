import type { PlanContent } from "../content.js";
import type { PreCheckContext } from "./context.js";
import { wholeNumber } from "./parameter.js";
import { at, type Report, rule } from "./rule.js";
import { called, emptyFields, fieldsListed, listed } from "./wording.js";

const messages = {
  NO_BATCHES: {
    why: { zh: "方案没有批次。", en: "The plan has no batch." },
    remedy: { zh: "请写明分几批、各批覆盖哪些组织。", en: "Say in which batches the work goes and whom each covers." },
  },
  SCOPE_THIN: {
    why: {
      zh: "批次{batch}的范围说明不足 {minimum} 字。",
      en: "The scope of batch {batch} is described in fewer than {minimum} characters.",
    },
    remedy: { zh: "请说明覆盖到哪一级、哪些人，如何认定完成。", en: "Say down to which level and whom it covers." },
  },
  BATCH_INCOMPLETE: {
    why: { zh: "批次{batch}缺：{fields}。", en: "Batch {batch} lacks: {fields}." },
    remedy: { zh: "请补齐批次的范围。", en: "Complete the scope of the batch." },
  },
  NOT_COVERED: {
    why: { zh: "没有批次覆盖：{organizations}。", en: "No batch covers: {organizations}." },
    remedy: {
      zh: "请把每个下级组织列入且只列入一个批次。",
      en: "Put every subordinate organization into exactly one batch.",
    },
  },
  COVERED_TWICE: {
    why: {
      zh: "批次{batch}与其他批次重复覆盖：{organizations}。",
      en: "Batch {batch} covers organizations of another batch again: {organizations}.",
    },
    remedy: { zh: "请把重复的组织只留在一个批次。", en: "Leave each of them in one batch only." },
  },
  KEY_PEOPLE_MISSING: {
    why: {
      zh: "批次{batch}未列重点人员，至少应有 {minimum} 名。",
      en: "Batch {batch} names fewer than {minimum} key people.",
    },
    remedy: {
      zh: "请按岗位或姓名列出重点人员和对其要求。",
      en: "List key people by post or name, with what is required of them.",
    },
  },
  KEY_PERSON_INCOMPLETE: {
    why: { zh: "重点人员{person}缺：{fields}。", en: "Key person {person} lacks: {fields}." },
    remedy: { zh: "请写明岗位或姓名、类别和要求。", en: "Give post or name, category and requirement." },
  },
  KEY_PERSON_WITHOUT_BATCH: {
    why: { zh: "重点人员{person}没有归入批次。", en: "Key person {person} belongs to no batch." },
    remedy: { zh: "请选择其所在批次。", en: "Choose the batch." },
  },
} as const;

/** R16: the scope of each batch is clear and its key people are named. */
export const scopeAndKeyPeople = rule({
  code: "R16",
  title: { zh: "批次范围与重点人员清楚", en: "Batch scope and key people clear" },
  source: {
    zh: "I7 批次范围、重点人员表述不清：各批次不重不漏地覆盖下级组织，每批写明重点人员。",
    en: "I7, batch scope and key people unclear: the batches cover every subordinate organization once, key people of each are named.",
  },
  weight: "BLOCKING",
  parameters: {
    minimumScopeLength: wholeNumber({ zh: "范围说明至少几字", en: "Characters of the scope at least" }, 10, 1, 1000),
    minimumKeyPeople: wholeNumber({ zh: "每批至少几名重点人员", en: "Key people of each batch at least" }, 1, 1, 100),
  },
  messages,
  check({ content, context, parameters }, report) {
    if (content.batches.length === 0) report("NO_BATCHES", at("BATCHES"), {});
    checkBatches(content, parameters.minimumScopeLength, report);
    if (content.batches.length > 0) checkCoverage(content, context, report);
    checkKeyPeople(content, parameters.minimumKeyPeople, report);
  },
});

function checkBatches(content: PlanContent, minimum: number, report: Report<typeof messages>) {
  for (const [position, batch] of content.batches.entries()) {
    const title = called(batch.name, position);
    const missing: string[] = emptyFields(batch, ["name", "headCount"]);
    if (batch.organizationIds.length === 0) missing.push("organizationIds");
    if (missing.length > 0) {
      const params = { batch: title, fields: fieldsListed("BATCHES", missing) };
      report("BATCH_INCOMPLETE", at("BATCHES", batch.id, missing[0]), params);
    }
    if (batch.scope.trim().length < minimum) {
      report("SCOPE_THIN", at("BATCHES", batch.id, "scope"), { batch: title, minimum });
    }
  }
}

function checkCoverage(content: PlanContent, context: PreCheckContext, report: Report<typeof messages>) {
  const required = context.subordinates.length > 0 ? context.subordinates : [context.organization];
  const names = new Map([context.organization, ...required].map(({ id, name }) => [id, name]));
  const covered = new Set<string>();
  for (const [position, batch] of content.batches.entries()) {
    const own = new Set(batch.organizationIds);
    const again = [...own].flatMap((id) => (covered.has(id) ? (names.get(id) ?? []) : []));
    if (again.length > 0) {
      const params = { batch: called(batch.name, position), organizations: listed(again) };
      report("COVERED_TWICE", at("BATCHES", batch.id, "organizationIds"), params);
    }
    for (const id of own) covered.add(id);
  }
  const left = required.filter(({ id }) => !covered.has(id)).map(({ name }) => name);
  if (left.length > 0) report("NOT_COVERED", at("BATCHES"), { organizations: listed(left) });
}

function checkKeyPeople(content: PlanContent, minimum: number, report: Report<typeof messages>) {
  const counts = new Map(content.batches.map(({ id }) => [id, 0]));
  for (const [position, person] of content.keyPeople.entries()) {
    const title = called(person.name || person.post, position);
    const count = counts.get(person.batchId);
    if (count === undefined) report("KEY_PERSON_WITHOUT_BATCH", at("KEY_PEOPLE", person.id, "batchId"), { person: title });
    else counts.set(person.batchId, count + 1);
    const missing: string[] = emptyFields(person, ["category", "requirement"]);
    if (person.name.trim() === "" && person.post.trim() === "") missing.unshift("post");
    if (missing.length === 0) continue;
    const params = { person: title, fields: fieldsListed("KEY_PEOPLE", missing) };
    report("KEY_PERSON_INCOMPLETE", at("KEY_PEOPLE", person.id, missing[0]), params);
  }
  for (const [position, batch] of content.batches.entries()) {
    if ((counts.get(batch.id) ?? 0) >= minimum) continue;
    report("KEY_PEOPLE_MISSING", at("KEY_PEOPLE"), { batch: called(batch.name, position), minimum });
  }
}
