import { allow, visible } from "../../platform/policy.js";
import { exists, sql, viewer } from "../../platform/select/index.js";
import { isWithin } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { Phrase } from "./phrase.entity.js";

/** Reviewers see what is kept where they review, below it, and above it: from there they inherit. */
visible(Phrase, (phrase) =>
  exists<Organization>(
    "Organization",
    ({ id, path }) =>
      sql`${id} = ${phrase.organizationId} and (${viewer.reaches(path, "phrase.read")} or ${viewer.standsBelow(path, "phrase.read")})`,
  ),
);

for (const action of ["phrase.read", "phrase.use"] as const) {
  allow(
    [action],
    Phrase,
    (actor, _phrase, { path }) => actor.may(action, path) || actor.paths(action).some((range) => isWithin(range.path, path)),
    placeOf,
  );
}

allow(["phrase.create"], Organization, (actor, { path }) => actor.may("phrase.create", path));

for (const action of ["phrase.update", "phrase.remove"] as const) {
  allow([action], Phrase, (actor, _phrase, { path }) => actor.may(action, path), placeOf);
}
