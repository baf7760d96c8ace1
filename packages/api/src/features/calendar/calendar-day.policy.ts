import { allow, visible } from "../../platform/policy.js";
import { sql, viewer } from "../../platform/select/index.js";
import { Organization } from "../organizations/organization.entity.js";
import { CalendarDay } from "./calendar-day.entity.js";

/** Deadlines of everybody are counted by it, so everybody in the group knows it. */
visible(CalendarDay, () => sql`${viewer.tenantId} is not null`);

/** Whoever administers the top of the group keeps its calendar: it holds for all organizations alike. */
allow(["calendar.set", "calendar.clear"], Organization, (actor, { path }) => actor.may("calendar.set", path));
