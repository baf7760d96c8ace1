import type { Feature } from "../../platform/feature.js";
import { Inspection } from "./inspection.entity.js";
import "./inspection.policy.js";
import { InspectionResolver } from "./inspection.resolver.js";

/** Problems that are registered as projects and inspected regularly (立项定期督导检查). */
export const inspections: Feature = { name: "inspections", nouns: [Inspection], resolvers: [InspectionResolver] };
