import type { Feature } from "../../platform/feature.js";
import { DeadlineExtension } from "./deadline-extension.entity.js";
import "./deadline-extension.policy.js";
import { DeadlineExtensionResolver } from "./deadline-extension.resolver.js";

/** More time to submit a plan. */
export const extensions: Feature = { name: "extensions", nouns: [DeadlineExtension], resolvers: [DeadlineExtensionResolver] };
