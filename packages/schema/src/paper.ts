export * from "./paper/decision-paper.js";
export * from "./paper/paper.js";
export * from "./paper/plan-paper.js";
