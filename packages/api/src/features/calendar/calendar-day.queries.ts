import { calendarWith, nationalCalendar, type OwnCalendarDay, type WorkingCalendar } from "@duban/schema";
import { defineLoader, type Lookup } from "../../platform/loaders.js";

const days = defineLoader<OwnCalendarDay[]>(async (execute, [key = ""], tenantId) => {
  const found = await execute<OwnCalendarDay>({
    text: `select to_char(date, 'YYYY-MM-DD') as date, working, name from app.calendar_days where tenant_id = $1 order by date`,
    values: [tenantId],
  });
  return new Map([[key, found]]);
});

/** The days on which the group works, read in one statement. */
export async function calendarOf(lookup: Lookup): Promise<WorkingCalendar> {
  const own = await lookup.load(days, lookup.tenantId);
  return own ? calendarWith(own) : nationalCalendar;
}
