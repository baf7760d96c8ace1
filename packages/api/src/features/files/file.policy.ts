import { visible } from "../../platform/policy.js";
import { File } from "./file.entity.js";

visible(File, { with: "Plan", by: "planId" });
