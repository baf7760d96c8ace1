import { isSettled } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../../i18n/text";
import peek from "../peek/peek.module.css";
import { ProblemSection } from "../peek/problem-section";
import { can, type ViewedProblem } from "../problem-queries";

const TargetLine = lazy(async () => ({ default: (await import("./target-line")).TargetLine }));
const TargetDialog = lazy(async () => ({ default: (await import("./target-dialog")).TargetDialog }));

/** What is to come of the work, and how far that is; readings are recorded in place. */
export function OutcomesSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const { outcomeTargets } = problem;
  const mayAdd = can(problem, "addOutcomeTarget");
  if (outcomeTargets.length === 0 && !mayAdd) return null;
  const met = outcomeTargets.filter(({ state }) => isSettled(state)).length;
  return (
    <ProblemSection
      title={text("outcomes.title")}
      note={outcomeTargets.length > 0 && text("outcomes.count", { met, all: outcomeTargets.length })}
      end={
        mayAdd && (
          <Button type="link" size="small" onClick={() => setAdding(true)}>
            {text("outcomes.add")}
          </Button>
        )
      }
    >
      {outcomeTargets.length === 0 && <p className={peek.none}>{text("outcomes.none")}</p>}
      <Suspense>
        <ul>
          {outcomeTargets.map((target) => (
            <TargetLine key={target.id} target={target} problem={problem} />
          ))}
        </ul>
      </Suspense>
      <Suspense>{adding && <TargetDialog problem={problem} target={null} onClose={() => setAdding(false)} />}</Suspense>
    </ProblemSection>
  );
}
