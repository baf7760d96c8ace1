import { allow, visible } from "../../platform/policy.js";
import { Measure } from "./measure.entity.js";

visible(Measure, { with: "Problem", by: "problemId", placed: "organizationId" });

/** Whoever may change measures anywhere; which of them, is asked of each. */
allow(["measure.revise"], null, (actor) => actor.mayAnywhere("measure.revise"));
