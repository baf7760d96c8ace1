import type { Feature } from "../../platform/feature.js";
import { problemDayJob } from "./problem-day.job.js";

/** Figures of plans and problems over the tree; organizations show them. */
export const supervision: Feature = { name: "supervision", nouns: [], resolvers: [], jobs: [problemDayJob] };
