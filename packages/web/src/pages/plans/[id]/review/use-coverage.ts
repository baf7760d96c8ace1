import { type Coverage, coverageOf } from "@duban/schema";
import { useMemo } from "react";
import { useReview } from "./review-context";

/** The problems handed down against the items of the version that is read. */
export function useCoverage(): Coverage {
  const { plan, model } = useReview();
  return useMemo(() => coverageOf(model.content, plan.problems), [model.content, plan.problems]);
}

/** Cells in which something is missing. */
export function holesIn({ problems }: Coverage): number {
  return problems.flatMap(({ cells }) => cells).filter(({ state }) => state === "MISSING").length;
}
