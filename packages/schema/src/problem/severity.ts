import { enumeration, type ValueOf } from "../enumeration.js";

/** How grave a problem is, gravest first. */
export const problemSeverities = enumeration({
  MAJOR: ["重大", "Major"],
  IMPORTANT: ["重要", "Important"],
  GENERAL: ["一般", "General"],
});

export type ProblemSeverity = ValueOf<typeof problemSeverities>;
