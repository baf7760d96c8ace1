import { enumeration, type ValueOf } from "../enumeration.js";

/** As what somebody answers for a problem. */
export const responsibilityRoles = enumeration({
  LEADING_EXECUTIVE: ["挂帅领导", "Leading executive"],
  LEAD_DEPARTMENT: ["牵头部门", "Lead department"],
  RESPONSIBLE_UNIT: ["责任单位", "Responsible unit"],
  RESPONSIBLE_PERSON: ["责任人", "Responsible person"],
});

export type ResponsibilityRole = ValueOf<typeof responsibilityRoles>;
