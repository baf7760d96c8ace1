import { visible } from "../../platform/policy.js";
import { Measure } from "./measure.entity.js";

visible(Measure, { subtree: "organizationId", action: "problem.read" });
