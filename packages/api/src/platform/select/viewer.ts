import { organizationsIn, reachesOrganization, reachesOrganizationOfEach } from "./from.js";
import { readers } from "./reach.js";

/** Who reads and when, for `sql`. Each stands in a statement by its name; what it gives at an execution is a parameter. */
export const viewer = { ...readers, organizationsIn, reachesOrganization, reachesOrganizationOfEach };
