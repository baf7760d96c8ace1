import { useText } from "../../../i18n/text";
import type { ViewedProblem } from "../problem-queries";
import styles from "./peek.module.css";
import { ProblemSection } from "./problem-section";

/** What the unit says about how it goes. */
export function ProgressSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  if (problem.state !== "IN_RECTIFICATION") return null;
  const { progressNote, difficulties } = problem;
  return (
    <ProblemSection title={text("problems.progress.title")}>
      {progressNote === "" && difficulties === "" && <p className={styles.none}>{text("problems.progress.none")}</p>}
      {progressNote !== "" && <p className={styles.words}>{progressNote}</p>}
      {difficulties !== "" && (
        <p className={styles.words}>{text("ui.colon", { who: text("problems.progress.difficulties"), words: difficulties })}</p>
      )}
    </ProblemSection>
  );
}
