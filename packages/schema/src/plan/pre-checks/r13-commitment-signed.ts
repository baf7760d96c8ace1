import { at, rule } from "./rule.js";
import { emptyFields, fieldsListed } from "./wording.js";

/** R13: the head of the organization has signed for the plan. */
export const commitmentSigned = rule({
  code: "R13",
  title: { zh: "签署承诺", en: "Signed commitment" },
  source: {
    zh: "C3、C9 领导挂帅、责任不脱钩：主要负责人对方案签署承诺。",
    en: "C3, C9, the leader in command and not released: the head of the organization signs for the plan.",
  },
  weight: "BLOCKING",
  parameters: {},
  messages: {
    NOT_SIGNED: {
      why: { zh: "方案没有主要负责人的签署承诺。", en: "The head of the organization has not signed for the plan." },
      remedy: { zh: "请在“签署承诺”中填写并签署。", en: "Fill in the signed commitment." },
    },
    INCOMPLETE: {
      why: { zh: "签署承诺缺：{fields}。", en: "The signed commitment lacks: {fields}." },
      remedy: { zh: "请补齐。", en: "Fill these in." },
    },
    SIGNED_AHEAD: {
      why: {
        zh: "签署日期 {date} 晚于今天 {today}。",
        en: "It is signed on {date}, which is after today, {today}.",
      },
      remedy: { zh: "请改为实际签署的日期。", en: "Enter the day on which it was signed." },
    },
  },
  check({ content: { commitment }, context: { today } }, report) {
    if (commitment === null) {
      report("NOT_SIGNED", at("COMMITMENT"), {});
      return;
    }
    const missing = emptyFields(commitment, ["signedBy", "post", "text"]);
    if (missing.length > 0) {
      report("INCOMPLETE", at("COMMITMENT", null, missing[0]), { fields: fieldsListed("COMMITMENT", missing) });
    }
    const { signedOn: date } = commitment;
    if (date > today) report("SIGNED_AHEAD", at("COMMITMENT", null, "signedOn"), { date, today });
  },
});
