import type { Feature } from "../../platform/feature.js";
import { Delegation } from "./delegation.entity.js";
import { DelegationResolver, StepInSteadResolver, ViewerDelegationResolver } from "./delegation.resolver.js";
import "./delegation.policy.js";

/** Who reviews in the stead of whoever is absent. */
export const delegations: Feature = {
  name: "delegations",
  nouns: [Delegation],
  resolvers: [DelegationResolver, ViewerDelegationResolver, StepInSteadResolver],
};
