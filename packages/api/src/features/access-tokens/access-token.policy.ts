import { decidesRights } from "../../platform/live/changes.js";
import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { Organization } from "../organizations/organization.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { AccessToken } from "./access-token.entity.js";

decidesRights(AccessToken);

/** One's own, and for administrators those of their organizations. */
visible(
  AccessToken,
  (token) => sql`${token.personId} = ${viewer.personId} or ${viewer.reachesOrganization(token.organizationId, "ADMINISTRATOR")}`,
);

allow(
  ["accessToken.read"],
  AccessToken,
  (actor, token, { path }) => actor.personId === token.personId || actor.holds("ADMINISTRATOR", path),
  placeOf,
);

/** No scope names a token's own affairs, so no token makes or revokes another. */
allow(["accessToken.create"], Organization, (actor, { path }) =>
  actor.token ? "TOKEN_MAY_NOT" : actor.personId !== null && actor.may("accessToken.create", path),
);

allow(["accessToken.createTrial"], null, (actor) => (actor.token ? "TOKEN_MAY_NOT" : actor.mayAnywhere("accessToken.createTrial")));

allow(["accessToken.createService"], Organization, (actor, { path }) =>
  actor.token ? "TOKEN_MAY_NOT" : actor.mayOneself("accessToken.createService", path),
);

/** Whoever had the secret of another's token would act in that person's name; a service's is kept by whoever administers its organization. */
allow(
  ["accessToken.rotate"],
  AccessToken,
  (actor, token, { path }) => {
    if (actor.token) return "TOKEN_MAY_NOT";
    if (token.kind === "SERVICE") return actor.holds("ADMINISTRATOR", path);
    return actor.personId === token.personId || "TOKEN_NOT_YOURS";
  },
  placeOf,
);

allow(
  ["accessToken.revoke"],
  AccessToken,
  (actor, token, { path }) => {
    if (actor.token) return "TOKEN_MAY_NOT";
    return actor.personId === token.personId || actor.holds("ADMINISTRATOR", path);
  },
  placeOf,
);
