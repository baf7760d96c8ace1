import type { Feature } from "../../platform/feature.js";
import { Measure } from "./measure.entity.js";
import "./measure.policy.js";
import { MeasureResolver } from "./measure.resolver.js";
import { MeasureRevisionResolver } from "./measure-revision.resolver.js";
import { ProblemScheduleResolver } from "./problem-schedule.resolver.js";

const text = { "MeasureFilter.search": 200 };
const title = 500;

/** What is done about problems. */
export const measures: Feature = {
  name: "measures",
  nouns: [Measure],
  resolvers: [MeasureResolver, MeasureRevisionResolver, ProblemScheduleResolver],
  textLimits: {
    ...text,
    "AddMeasureInput.title": title,
    "UpdateMeasureInput.title": title,
    "AddMeasureInput.funds": 20,
    "UpdateMeasureInput.funds": 20,
    "MeasureRevisionInput.title": title,
    "MeasureRevisionInput.funds": 20,
  },
};
