import type { Feature } from "../../platform/feature.js";
import { servePlanWorkbooks } from "./plan-workbook.routes.js";

/** Plans as Excel workbooks: out as a template, in with a preview. */
export const planWorkbooks: Feature = { name: "planWorkbooks", nouns: [], resolvers: [], routes: servePlanWorkbooks };
