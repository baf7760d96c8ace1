import { allow, visible } from "../../platform/policy.js";
import { placeOf } from "../organizations/organization.queries.js";
import { Problem } from "./problem.entity.js";

visible(Problem, { subtree: "organizationId", action: "problem.read" });
allow(["problem.read"], Problem, (actor, _problem, { path }) => actor.may("problem.read", path), placeOf);
