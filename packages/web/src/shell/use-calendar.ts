import { calendarWith, type WorkingCalendar } from "@duban/schema";
import { useMemo } from "react";
import { useViewer } from "./viewer";

/** The days on which the reader's group works. */
export function useCalendar(): WorkingCalendar {
  const { calendarDays } = useViewer();
  return useMemo(() => calendarWith(calendarDays), [calendarDays]);
}
