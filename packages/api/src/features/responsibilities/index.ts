import type { Feature } from "../../platform/feature.js";
import { HandOver } from "./hand-over.entity.js";
import "./hand-over.policy.js";
import { HandOverResolver } from "./hand-over.resolver.js";
import { Responsibility } from "./responsibility.entity.js";

/** Who answers for problems, on every day, and how that passes on. */
export const responsibilities: Feature = {
  name: "responsibilities",
  nouns: [Responsibility, HandOver],
  resolvers: [HandOverResolver],
};
