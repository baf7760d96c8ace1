import { lazy, Suspense } from "react";
import type { ViewedProblem } from "../problem-queries";

const LookBackLines = lazy(async () => ({ default: (await import("./look-back-lines")).LookBackLines }));

/** The looks back on a problem; before it is closed out there are none, unless it was reopened. */
export function LookBackSection({ problem }: { problem: ViewedProblem }) {
  if (problem.lookBacks.length === 0 && problem.state !== "CLOSED") return null;
  return (
    <Suspense>
      <LookBackLines problem={problem} />
    </Suspense>
  );
}
