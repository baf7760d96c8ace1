import { type RailEntry, railEntries } from "../routes";
import { useMay } from "./use-may";

/** The parts of the product that are for the reader. */
export function useRailEntries(): readonly RailEntry[] {
  const may = useMay();
  return railEntries.filter(({ action }) => !action || may(action));
}
