import type { Locale } from "../i18n/locale";

/** The product's civil time: deadlines are set and read in it wherever the browser is. */
const timeZone = "Asia/Shanghai";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Moment {
  date: string;
  time: string;
  seconds: string;
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function momentOf(instant: string | Date): Moment {
  const part = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, seconds: String(part.second) };
}

/** The day (YYYY-MM-DD) on which an instant falls. */
export function dayOf(instant: string | Date): string {
  return momentOf(instant).date;
}

/** The month of a day: `11 月`, in English `Nov`. */
export function monthName(date: string, locale: Locale): string {
  const month = Number(date.slice(5, 7));
  return locale === "en" ? (months[month - 1] ?? "") : `${month} 月`;
}

/** A day inside the campaign year: `11-23`, in English `23 Nov`. A day or an instant may be given. */
export function shortDate(value: string, locale: Locale): string {
  const date = value.length > 10 ? dayOf(value) : value;
  const [, month = "", day = ""] = date.split("-");
  return locale === "en" ? `${Number(day)} ${months[Number(month) - 1] ?? ""}` : `${month}-${day}`;
}

/** A day where the year matters (legal dates, across years): `2026-11-23`, in English `23 Nov 2026`. */
export function fullDate(value: string, locale: Locale): string {
  const date = value.length > 10 ? dayOf(value) : value;
  return locale === "en" ? `${shortDate(date, locale)} ${date.slice(0, 4)}` : date;
}

/** A day as short as it may be: without the year while that is this year's. */
export function dateWithin(value: string, today: string, locale: Locale): string {
  return value.slice(0, 4) === today.slice(0, 4) ? shortDate(value, locale) : fullDate(value, locale);
}

/** The time of day of an instant: `18:00`, with `seconds` `09:41:52`. */
export function timeOf(instant: string | Date, seconds = false): string {
  const moment = momentOf(instant);
  return seconds ? `${moment.time}:${moment.seconds}` : moment.time;
}

/** An instant inside the campaign year: `11-19 16:20`. */
export function shortDateTime(instant: string, locale: Locale): string {
  return `${shortDate(instant, locale)} ${timeOf(instant)}`;
}

/** The day with its weekday, for heads: `11 月 23 日 周一`, in English `Mon 23 Nov`. */
export function dayWithWeekday(date: string, locale: Locale): string {
  const noon = new Date(`${date}T12:00:00Z`);
  if (locale === "en") {
    const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(noon);
    return `${weekday} ${shortDate(date, locale)}`;
  }
  const weekday = new Intl.DateTimeFormat("zh-CN", { weekday: "short", timeZone: "UTC" }).format(noon);
  return `${noon.getUTCMonth() + 1} 月 ${noon.getUTCDate()} 日 ${weekday}`;
}

/** The week of the year by ISO 8601. */
export function weekOf(date: string): number {
  const thursday = new Date(`${date}T12:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - newYear) / 86_400_000 + 1) / 7);
}
