import { useText } from "../../../../i18n/text";
import { useHotkeys } from "../../../../ui/hotkeys";
import { StatusTag } from "../../../../ui/status";
import { Kbd } from "../../../../ui/tag";
import styles from "./coverage.module.css";
import { holesIn, useCoverage } from "./use-coverage";
import { useReviewChoice } from "./use-review-state";

/** How many problems the plan answers to, and the way to the matrix. */
export function CoverageSummary() {
  const text = useText();
  const coverage = useCoverage();
  const [choice, setChoice] = useReviewChoice();
  const open = choice.view === "coverage";
  const toggle = () => void setChoice({ view: open ? null : "coverage" });
  useHotkeys([{ keys: "v", label: "workbench.keys.coverage", run: toggle }]);
  const answered = coverage.problems.filter(({ cells }) => cells[0]?.state !== "MISSING").length;
  const [holes, orphans] = [holesIn(coverage), coverage.orphans.length];
  return (
    <section className={styles.summary} aria-label={text("workbench.coverage")}>
      <p>
        <span>{text("workbench.coverage")}</span>
        <b>
          {answered} / {coverage.problems.length}
        </b>
      </p>
      <p>
        {holes + orphans === 0 ? (
          <StatusTag status="ok" word={text("workbench.coverage.whole")} />
        ) : (
          <StatusTag status={holes > 0 ? "over" : "warn"} word={text("workbench.coverage.gaps", { holes, orphans })} />
        )}
        <button type="button" className={styles.link} aria-pressed={open} onClick={toggle}>
          {text(open ? "workbench.coverage.text" : "workbench.coverage.matrix")} <Kbd>v</Kbd>
        </button>
      </p>
    </section>
  );
}
