import type { Feature } from "../../platform/feature.js";
import { SavedView } from "./saved-view.entity.js";
import { SavedViewResolver } from "./saved-view.resolver.js";
import "./saved-view.policy.js";

/** Filters of lists under names, kept and shared. */
export const savedViews: Feature = {
  name: "saved-views",
  nouns: [SavedView],
  resolvers: [SavedViewResolver],
};
