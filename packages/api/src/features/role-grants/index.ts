import type { Feature } from "../../platform/feature.js";
import { RoleGrant } from "./role-grant.entity.js";
import { RoleGrantResolver } from "./role-grant.resolver.js";
import "./role-grant.policy.js";

/** What people may do, where and when. */
export const roleGrants: Feature = { name: "role-grants", nouns: [RoleGrant], resolvers: [RoleGrantResolver] };
