import { evidenceKinds, type ProblemResponse, rectificationTypes } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale } from "../../../../i18n/text";
import { CellField } from "./changed";
import { useReview } from "./review-context";
import type { RowView } from "./review-model";
import { SlipCells, Two } from "./row-cells";
import { Said } from "./said";
import styles from "./section.module.css";

const section = "PROBLEM_RESPONSES";
const amount = (value: string) => Number(value).toFixed(2);

/** The problem that is answered, and the type of its rectification. */
export function ProblemCell({ view }: { view: RowView<ProblemResponse> }) {
  const { plan } = useReview();
  const { locale } = useLocale();
  const problem = [...plan.problems, ...plan.ledgerProblems].find(({ id }) => id === view.row.problemId);
  const type = (value: string) => (rectificationTypes.includes(value) ? rectificationTypes.label(value, toGraphLocale(locale)) : value);
  return (
    <>
      <code className={styles.quiet}>{problem?.code}</code> {problem?.title ?? "—"}
      <span className={styles.second}>
        <CellField
          view={view}
          field="rectificationType"
          value={view.row.rectificationType ? type(view.row.rectificationType) : ""}
          format={type}
        />
      </span>
    </>
  );
}

/** What is aimed at, by which measures, and when it counts as done. */
export function GoalCell({ view }: { view: RowView<ProblemResponse> }) {
  const { locale } = useLocale();
  const kind = (value: string) => (evidenceKinds.includes(value) ? evidenceKinds.label(value, toGraphLocale(locale)) : value);
  return (
    <>
      <CellField view={view} field="goal" value={view.row.goal} />
      <Said {...{ view, section }} field="cause" value={view.row.cause} />
      <Said {...{ view, section }} field="siblingCheck" value={view.row.siblingCheck} />
      <Said {...{ view, section }} field="funds" value={view.row.funds === null ? "" : amount(String(view.row.funds))} format={amount} />
      <Said {...{ view, section }} field="contingency" value={view.row.contingency} />
      <ul className={styles.nested}>
        {view.row.measures.map((measure) => (
          <li key={measure.id}>
            <CellField view={view} field={`measures[${measure.id}].text`} value={measure.text} />{" "}
            <span className={styles.quiet}>
              <CellField view={view} field={`measures[${measure.id}].owner`} value={measure.owner} />
            </span>
            <SlipCells view={view} section={section} milestone={measure} prefix={`measures[${measure.id}].`} />
          </li>
        ))}
        {view.row.criteria.map((criterion) => (
          <li key={criterion.id} className={styles.criterion}>
            <CellField view={view} field={`criteria[${criterion.id}].text`} value={criterion.text} />{" "}
            <span className={styles.quiet}>
              <CellField
                view={view}
                field={`criteria[${criterion.id}].evidenceKind`}
                value={criterion.evidenceKind ? kind(criterion.evidenceKind) : ""}
                format={kind}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who answers for the problem. */
export function ResponsibilityCell({ view }: { view: RowView<ProblemResponse> }) {
  const { row } = view;
  return (
    <>
      <Two view={view} first={["leadingExecutive", row.leadingExecutive]} second={["leadDepartment", row.leadDepartment]} />
      <span className={styles.second}>
        <CellField view={view} field="responsibleUnit" value={row.responsibleUnit} />{" "}
        <CellField view={view} field="responsiblePerson" value={row.responsiblePerson} />
      </span>
      <span className={styles.second}>
        <CellField view={view} field="contact" value={row.contact} />
      </span>
    </>
  );
}
