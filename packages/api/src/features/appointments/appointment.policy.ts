import { allow, visible } from "../../platform/policy.js";
import { Organization } from "../organizations/organization.entity.js";
import { placeOf } from "../organizations/organization.queries.js";
import { Appointment } from "./appointment.entity.js";

visible(Appointment, { subtree: "organizationId", action: "appointment.read" });

for (const action of ["appointment.read", "appointment.end"] as const) {
  allow([action], Appointment, (actor, _appointment, { path }) => actor.may(action, path), placeOf);
}

allow(["person.appoint"], Organization, (actor, { path }) => actor.may("person.appoint", path));
