import type { Feature } from "../../platform/feature.js";
import { InboxItem } from "./inbox-item.entity.js";
import "./inbox-item.policy.js";
import { InboxCountResolver, InboxItemResolver } from "./inbox-item.resolver.js";

/** Whose turn it is. */
export const inbox: Feature = {
  name: "inbox",
  nouns: [InboxItem],
  resolvers: [InboxItemResolver, InboxCountResolver],
  textLimits: { "InboxFilter.search": 200 },
};
