import type { ResponsibilityRole } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { isWithin } from "../../platform/tree-path.js";
import type { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import type { Problem } from "../problems/problem.entity.js";
import type { ProblemPlace } from "../problems/problem-place.queries.js";
import type { PostHolder } from "./post-holder.queries.js";

/** What has to be known of a problem and of a successor: where the problem stands, its unit, and where the successor's post is. */
interface Surroundings {
  readonly place: ProblemPlace;
  readonly unit: Organization;
  readonly home: Organization;
}

/** Why somebody cannot take a responsibility over: they have it, or hold their post in the wrong place. */
export function whyUnfitSuccessor(
  problem: Pick<Problem, "leadingExecutiveId" | "responsiblePersonId" | "leadDepartmentId" | "organizationId">,
  role: ResponsibilityRole,
  to: PostHolder,
  { place, unit, home }: Surroundings,
): RefusalDetail | null {
  const present = {
    LEADING_EXECUTIVE: problem.leadingExecutiveId === to.id,
    RESPONSIBLE_PERSON: problem.responsiblePersonId === to.id,
    LEAD_DEPARTMENT: problem.leadDepartmentId === to.organizationId,
    RESPONSIBLE_UNIT: problem.organizationId === to.organizationId,
  }[role];
  if (present) return { code: "HAND_OVER_TO_PRESENT", params: { person: nameOf(to) } };
  if (role === "RESPONSIBLE_PERSON" && !isWithin(to.path, place.path)) {
    return { code: "PERSON_NOT_OF_UNIT", params: { person: nameOf(to), organization: nameOf(unit) } };
  }
  if (role === "RESPONSIBLE_UNIT" && !isWithin(to.path, place.campaignPath)) {
    return { code: "PROBLEM_TARGET_OUTSIDE", params: { organization: nameOf(home) } };
  }
  return null;
}
