import { command } from "../../platform/command.js";
import { Fault } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { CalendarDay } from "./calendar-day.entity.js";
import type { ClearCalendarDayInput, SetCalendarDayInput } from "./calendar-day.inputs.js";

const nameLength = 40;

/** Says of a day whether the group works on it, and why. */
export const setCalendarDay = command({
  action: "calendar.set",
  subject: (tx, _input: SetCalendarDayInput) => topOrganization(tx),
  async run(tx, _top, { date, working, name }) {
    const checks = new InputChecks();
    const kept = { working, name: checks.line("name", name, nameLength) };
    checks.done();
    const [known] = await tx.find(CalendarDay, { date }, { lock: true });
    const { id } = known ? await tx.change(known, kept) : await tx.insert(CalendarDay, { ...kept, date, createdAt: tx.now });
    return { calendarDayId: id };
  },
});

/** Lets a day be what it is in the country. */
export const clearCalendarDay = command({
  action: "calendar.clear",
  subject: (tx, _input: ClearCalendarDayInput) => topOrganization(tx),
  async run(tx, _top, { date }) {
    const [known] = await tx.find(CalendarDay, { date }, { lock: true });
    if (known) await tx.remove(known);
    return { calendarDayId: null };
  },
});

/** The top of the group; held until the commit, so that two who set the same day do so one after the other. */
async function topOrganization(tx: Transaction): Promise<Organization> {
  const [top] = await tx.find(Organization, { parentId: null }, { lock: true });
  if (!top) throw new Fault("NOT_FOUND");
  return top;
}
