import type { calendar as source } from "../zh-CN/calendar";

export const calendar: Record<keyof typeof source, string> = {
  "calendar.title": "Working days",
  "calendar.year": "{year}",
  "calendar.before": "Year before",
  "calendar.after": "Year after",
  "calendar.words":
    "Review times, reminders and the backward schedule count working days by this calendar. The group's administrators change it.",
  "calendar.words.keeper":
    "Review times, reminders and the backward schedule count working days by this calendar. Choose a day to make it a working day or a day off, for the whole group. Deadlines already set stay as they are.",
  "calendar.notAnnounced":
    "The shifted days off of {year} are not known here yet, only the days that the law fixes. Add them once the State Council has announced them.",
  "calendar.working": "Working day",
  "calendar.off": "Day off",
  "calendar.mark.working": "on",
  "calendar.mark.off": "off",
  "calendar.note": "{days}: {name}",
  "calendar.state": "This day is a",
  "calendar.name": "Name or reason",
  "calendar.inCountry": "In the country: {state}",
  "calendar.save": "Save",
  "calendar.saved": "The calendar is up to date",
  "calendar.clear": "As in the country again",
};
