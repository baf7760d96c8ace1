import { daysBetween } from "../../calendar-date.js";
import { type RectificationType, rectificationTypes } from "../rectification-type.js";
import { wholeNumber } from "./parameter.js";
import { problemItems } from "./problem-items.js";
import { at, rule } from "./rule.js";

/** R04: how long a rectification takes fits what it is called. */
export const typeFitsDates = rule({
  code: "R04",
  title: { zh: "整改类型与期限相符", en: "Type fits its dates" },
  source: {
    zh: "S11、C3 持续整改、明确时限：立行立改不超过 60 天，分阶段整改不超过 1 年，持续整改不超过 5 年。",
    en: "S11, C3, time limits: immediate within 60 days, phased within a year, continuous within five years.",
  },
  weight: "BLOCKING",
  parameters: {
    immediateDays: wholeNumber({ zh: "立行立改至多几天", en: "Days of an immediate rectification at most" }, 60, 1, 366),
    phasedDays: wholeNumber({ zh: "分阶段整改至多几天", en: "Days of a phased rectification at most" }, 366, 1, 1_827),
    continuousDays: wholeNumber({ zh: "持续整改至多几天", en: "Days of a continuous rectification at most" }, 1_827, 1, 3_653),
  },
  messages: {
    TYPE_MISSING: {
      why: { zh: "问题 {problem} 的应答没有整改类型。", en: "The item for {problem} has no rectification type." },
      remedy: { zh: "请选择立行立改、分阶段整改或持续整改。", en: "Choose immediate, phased or continuous." },
    },
    TOO_LONG: {
      why: {
        zh: "问题 {problem} 的整改为“{type}”，却要 {days} 天，超过 {maximum} 天。",
        en: "The item for {problem} is called {type} and takes {days} days, more than {maximum}.",
      },
      remedy: { zh: "请提前完成日期，或改选整改类型。", en: "Finish earlier or choose another type." },
    },
  },
  check({ content, context, parameters }, report) {
    const most: Record<RectificationType, number> = {
      IMMEDIATE: parameters.immediateDays,
      PHASED: parameters.phasedDays,
      CONTINUOUS: parameters.continuousDays,
    };
    for (const { response, name: problem } of problemItems(content, context)) {
      const { id, rectificationType: type, startsOn, endsOn } = response;
      if (type === null) {
        report("TYPE_MISSING", at("PROBLEM_RESPONSES", id, "rectificationType"), { problem });
        continue;
      }
      if (startsOn === null || endsOn === null) continue;
      const days = daysBetween(startsOn, endsOn) + 1;
      const maximum = most[type];
      if (days > maximum) {
        const params = { problem, type: rectificationTypes.labels[type], days, maximum };
        report("TOO_LONG", at("PROBLEM_RESPONSES", id, "endsOn"), params);
      }
    }
  },
});
