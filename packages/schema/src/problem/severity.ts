import { enumeration, type ValueOf } from "../enumeration.js";

/** How grave a problem is, gravest first. */
export const problemSeverities = enumeration({
  MAJOR: ["重大", "Major"],
  IMPORTANT: ["重要", "Important"],
  GENERAL: ["一般", "General"],
});

export type ProblemSeverity = ValueOf<typeof problemSeverities>;

/** Days within which a problem is to be resolved where nobody says otherwise. */
export const deadlineDays: Readonly<Record<ProblemSeverity, number>> = { MAJOR: 30, IMPORTANT: 60, GENERAL: 90 };
