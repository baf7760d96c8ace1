import { Link } from "react-router";
import { useText } from "../../../i18n/text";
import type { ShownMeasure, ViewedProblem } from "../problem-queries";
import { amendLink } from "./answer-link";
import styles from "./plan-section.module.css";

/** What of a measure follows an approved plan, and the way to change it; nothing for the ledger's own. */
export function FixedNote({ problem, measure }: { problem: ViewedProblem; measure: ShownMeasure | null }) {
  const text = useText();
  const plan = measure?.planAnswer?.plan;
  if (!measure || !plan) return null;
  return (
    <p className={styles.fixed}>
      {text(measure.ownerOfPlan ? "joined.measure.fixed" : "joined.measure.fixedButOwner")}{" "}
      <Link to={amendLink(plan.id, problem.code)}>{text("joined.amend")}</Link>
    </p>
  );
}
