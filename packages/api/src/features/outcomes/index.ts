import type { Feature } from "../../platform/feature.js";
import "./outcome.policy.js";
import { OutcomeReading } from "./outcome-reading.entity.js";
import { OutcomeTarget } from "./outcome-target.entity.js";
import { OutcomeTargetResolver } from "./outcome-target.resolver.js";

const line = 200;
const figure = 30;

/** What a text of these inputs is at most. */
const target = (input: string) => ({
  [`${input}.title`]: 300,
  [`${input}.unit`]: 20,
  [`${input}.baseline`]: figure,
  [`${input}.targetValue`]: figure,
});

/** What is to come of the rectification of problems (成果目标). */
export const outcomes: Feature = {
  name: "outcomes",
  nouns: [OutcomeTarget, OutcomeReading],
  resolvers: [OutcomeTargetResolver],
  textLimits: {
    "OutcomeFilter.search": line,
    "OutcomeFilter.theme": line,
    "OutcomeFilter.area": line,
    "OutcomeFilter.aspectId": line,
    ...target("AddOutcomeTargetInput"),
    ...target("UpdateOutcomeTargetInput"),
    "RecordOutcomeReadingInput.value": figure,
  },
};
