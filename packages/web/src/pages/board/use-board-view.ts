import { isCalendarDate, lights, problemSeverities } from "@duban/schema";
import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useViewer } from "../../shell/viewer";
import { shifted, spanAround, type TimeAxis, timeAxis, type Zoom, zooms } from "./time-axis";

const parsers = {
  org: parseAsString,
  campaign: parseAsString,
  from: parseAsString,
  to: parseAsString,
  zoom: parseAsStringLiteral(zooms),
  light: parseAsArrayOf(parseAsStringLiteral(lights.values)),
  severity: parseAsArrayOf(parseAsStringLiteral(problemSeverities.values)),
  theme: parseAsString,
  mine: parseAsBoolean,
  arrows: parseAsBoolean,
  row: parseAsString,
};

/** How the board is looked at: all of it stands in the address. */
export function useBoardView() {
  const { today } = useViewer();
  const [values, set] = useQueryStates(parsers, { history: "replace" });
  const zoom: Zoom = values.zoom ?? "half";
  const { from, to } = values;
  const axis: TimeAxis = useMemo(() => {
    const named = from && to && isCalendarDate(from) && isCalendarDate(to) && from < to;
    return timeAxis(named ? { from, to } : spanAround(today, zoom), zoom);
  }, [from, to, zoom, today]);
  const { light, severity, theme, mine } = values;
  return {
    values,
    set,
    axis,
    chooseZoom: (next: Zoom) => void set({ zoom: next === "half" ? null : next, from: null, to: null }),
    shift: (direction: -1 | 1) => void set(shifted(axis.span, direction)),
    /** Whether it is drawn which measure waits for which. */
    toggleArrows: () => void set({ arrows: values.arrows ? null : true }),
    toToday: () => void set({ from: null, to: null }),
    /** Which problems are shown; null stands for all. */
    kept: useMemo(
      () => ({
        lights: light?.length ? light : null,
        severities: severity?.length ? severity : null,
        theme: theme || null,
        mine: mine ? true : null,
      }),
      [light, severity, theme, mine],
    ),
    anyFilter: Boolean(light?.length || severity?.length || theme || mine),
    clear: () => void set({ light: null, severity: null, theme: null, mine: null }),
  };
}

/** The board's view as a person sets it. */
export type BoardView = ReturnType<typeof useBoardView>;
