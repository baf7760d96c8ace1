import { visible } from "../../platform/policy.js";
import { InboxItem } from "./inbox-item.entity.js";
import { concernsViewer } from "./inbox-item.queries.js";

/** An open matter is seen by those who can act on it, now or when its turn comes. */
visible(InboxItem, concernsViewer);
