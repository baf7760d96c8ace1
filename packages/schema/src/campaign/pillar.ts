import { enumeration, type ValueOf } from "../enumeration.js";

/** The four things that run through a campaign from beginning to end (贯穿始终的四项). */
export const pillars = enumeration({
  LEARNING: ["学习教育", "Learning"],
  RESEARCH: ["调查研究", "Research"],
  PROBLEM_REVIEW: ["检视问题", "Problem review"],
  RECTIFICATION: ["整改落实", "Rectification"],
});

export type Pillar = ValueOf<typeof pillars>;
