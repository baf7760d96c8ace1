import type { Feature } from "../../platform/feature.js";
import { CalendarDay } from "./calendar-day.entity.js";
import { CalendarDayResolver } from "./calendar-day.resolver.js";
import "./calendar-day.policy.js";

/** The days on which a group works. */
export const calendar: Feature = { name: "calendar", nouns: [CalendarDay], resolvers: [CalendarDayResolver] };
