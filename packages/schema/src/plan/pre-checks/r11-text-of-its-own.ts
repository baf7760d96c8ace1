import { wholeNumber } from "./parameter.js";
import { at, rule } from "./rule.js";

/** R11: the plan speaks of its own organization, and was worked on since it was returned. */
export const textOfItsOwn = rule({
  code: "R11",
  title: { zh: "不照抄照搬", en: "Text of its own" },
  source: {
    zh: "I7、I8 把好第一道关：方案结合本单位实际，不照抄其他单位，退回后有实质修改。",
    en: "I7, I8, the first gate: a plan fits its organization, is not copied from another, and is worked on after its return.",
  },
  weight: "ADVISORY",
  parameters: {
    maximumPercent: wholeNumber(
      { zh: "与另一单位相同的文字至多百分之几", en: "Percent of text shared with another plan at most" },
      40,
      5,
      100,
    ),
  },
  messages: {
    COPIED: {
      why: {
        zh: "除通用表述外，方案有 {percent}% 的文字与本活动另一单位的方案相同，超过 {maximum}%。",
        en: "Apart from common form, {percent}% of the plan's text is that of another organization's plan, more than {maximum}%.",
      },
      remedy: {
        zh: "请结合本单位的问题和实际重写；相同最多的是这一章节。",
        en: "Write it from your own problems; most of what is shared stands in this section.",
      },
    },
    UNCHANGED: {
      why: { zh: "与退回的版本相比，方案没有任何修改。", en: "Nothing was changed since the version that was returned." },
      remedy: { zh: "请按退回意见修改后再提交。", en: "Work the findings in before you submit it again." },
    },
  },
  check({ context: { likeness }, parameters }, report) {
    if (likeness === null) return;
    const { nearest, unchanged } = likeness;
    const maximum = parameters.maximumPercent;
    if (nearest && nearest.percent > maximum) report("COPIED", at(nearest.section), { percent: nearest.percent, maximum });
    if (unchanged) report("UNCHANGED", at("NARRATIVE"), {});
  },
});
