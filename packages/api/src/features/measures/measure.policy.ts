import { visible } from "../../platform/policy.js";
import { Measure } from "./measure.entity.js";

visible(Measure, { with: "Problem", by: "problemId" });
