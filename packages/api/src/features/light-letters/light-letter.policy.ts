import { visible } from "../../platform/policy.js";
import { LightLetter } from "./light-letter.entity.js";

visible(LightLetter, { with: "Problem", by: "problemId" });
