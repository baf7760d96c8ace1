import { type Coverage, coverageOf } from "@duban/schema";
import { useMemo } from "react";
import { spokenOf } from "../ledger-problems";
import { useReview } from "./review-context";

/** The problems handed down against the items of the version that is read. */
export function useCoverage(): Coverage {
  const { plan, model } = useReview();
  return useMemo(() => coverageOf(model.content, spokenOf(plan, model.content)), [model.content, plan]);
}

/** Cells in which something is missing. */
export function holesIn({ problems }: Coverage): number {
  return problems.flatMap(({ cells }) => cells).filter(({ state }) => state === "MISSING").length;
}
