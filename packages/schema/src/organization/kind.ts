import { enumeration, type ValueOf } from "../enumeration.js";

/** What kind of node of the group's tree an organization is. */
export const organizationKinds = enumeration({
  HEADQUARTERS: ["总部", "Headquarters"],
  DEPARTMENT: ["部门", "Department"],
  SUBSIDIARY: ["子公司", "Subsidiary"],
  BRANCH: ["分公司", "Branch"],
  SITE: ["基层单位", "Site"],
});

export type OrganizationKind = ValueOf<typeof organizationKinds>;
