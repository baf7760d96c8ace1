import { addDays } from "./calendar-date.js";
import type { Text } from "./locale.js";
import type { CalendarException } from "./working-days.js";

const festivals = {
  newYear: { zh: "元旦", en: "New Year" },
  spring: { zh: "春节", en: "Spring Festival" },
  qingming: { zh: "清明", en: "Qingming" },
  labour: { zh: "劳动节", en: "Labour Day" },
  dragonBoat: { zh: "端午", en: "Dragon Boat" },
  midAutumn: { zh: "中秋", en: "Mid-Autumn" },
  national: { zh: "国庆节", en: "National Day" },
} as const satisfies Record<string, Text>;

type Festival = keyof typeof festivals;

/** The last year whose days off the State Council has announced; later ones have the days that the law fixes, and no shifted weekends. */
export const lastAnnouncedYear = 2026;

const stretchesOff: readonly (readonly [festival: Festival, startsOn: string, endsOn: string])[] = [
  ["newYear", "2025-01-01", "2025-01-01"],
  ["spring", "2025-01-28", "2025-02-04"],
  ["qingming", "2025-04-04", "2025-04-06"],
  ["labour", "2025-05-01", "2025-05-05"],
  ["dragonBoat", "2025-05-31", "2025-06-02"],
  ["national", "2025-10-01", "2025-10-08"],
  ["newYear", "2026-01-01", "2026-01-03"],
  ["spring", "2026-02-15", "2026-02-23"],
  ["qingming", "2026-04-04", "2026-04-06"],
  ["labour", "2026-05-01", "2026-05-05"],
  ["dragonBoat", "2026-06-19", "2026-06-21"],
  ["midAutumn", "2026-09-25", "2026-09-27"],
  ["national", "2026-10-01", "2026-10-07"],
  ["newYear", "2027-01-01", "2027-01-01"],
  ["spring", "2027-02-05", "2027-02-08"],
  ["qingming", "2027-04-05", "2027-04-05"],
  ["labour", "2027-05-01", "2027-05-02"],
  ["dragonBoat", "2027-06-09", "2027-06-09"],
  ["midAutumn", "2027-09-15", "2027-09-15"],
  ["national", "2027-10-01", "2027-10-03"],
  ["newYear", "2028-01-01", "2028-01-01"],
  ["spring", "2028-01-25", "2028-01-28"],
  ["qingming", "2028-04-04", "2028-04-04"],
  ["labour", "2028-05-01", "2028-05-02"],
  ["dragonBoat", "2028-05-28", "2028-05-28"],
  ["midAutumn", "2028-10-03", "2028-10-03"],
  ["national", "2028-10-01", "2028-10-02"],
];

const shiftedWeekends: readonly (readonly [festival: Festival, date: string])[] = [
  ["spring", "2025-01-26"],
  ["spring", "2025-02-08"],
  ["labour", "2025-04-27"],
  ["national", "2025-09-28"],
  ["national", "2025-10-11"],
  ["newYear", "2026-01-04"],
  ["spring", "2026-02-14"],
  ["spring", "2026-02-28"],
  ["labour", "2026-05-09"],
  ["national", "2026-09-20"],
  ["national", "2026-10-10"],
];

/** Public holidays of China and the weekends that are worked for them. */
export const nationalDays: readonly CalendarException[] = [
  ...stretchesOff.flatMap(([festival, startsOn, endsOn]) =>
    datesFrom(startsOn, endsOn).map((date) => ({ date, working: false, name: festivals[festival] })),
  ),
  ...shiftedWeekends.map(([festival, date]) => ({ date, working: true, name: shifted(festivals[festival]) })),
];

function shifted({ zh, en }: Text): Text {
  return { zh: `${zh}调休上班`, en: `worked for ${en}` };
}

function datesFrom(startsOn: string, endsOn: string): string[] {
  const dates: string[] = [];
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) dates.push(date);
  return dates;
}
