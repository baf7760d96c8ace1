import type { Feature } from "../../platform/feature.js";
import { forgetChanges } from "./change.jobs.js";
import { ChangeResolver } from "./change.resolver.js";

/** What has happened, for other systems to follow. */
export const changes: Feature = { name: "changes", nouns: [], resolvers: [ChangeResolver], jobs: [forgetChanges] };
