import { allow } from "../../platform/policy.js";

/** Whoever may do something to problems anywhere; what may be done to which is asked of each. */
allow(["problem.bulk"], null, (actor) => actor.mayAnywhere("problem.bulk"));
