import { evidenceKinds, fieldTitle, type ProblemResponse, rectificationTypes } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { fullDate } from "../../../../ui/dates";
import { Tag } from "../../../../ui/tag";
import type { ViewedPlan } from "../plan-queries";
import styles from "./document.module.css";
import { LedgerState } from "./ledger-state";
import { rowAnchor } from "./row-anchor";
import { SlipNote } from "./slip-note";

interface ResponsesViewProps {
  responses: readonly ProblemResponse[];
  plan: ViewedPlan;
}

/** 4: what is done about each problem. */
export function ResponsesView({ responses, plan }: ResponsesViewProps) {
  const problems = [...plan.problems, ...plan.ledgerProblems];
  return (
    <>
      {responses.map((response) => (
        <Response key={response.id} response={response} problem={problems.find(({ id }) => id === response.problemId)} plan={plan} />
      ))}
    </>
  );
}

const people = ["leadingExecutive", "leadDepartment", "responsibleUnit", "responsiblePerson", "contact"] as const;

interface ResponseProps {
  response: ProblemResponse;
  problem: ViewedPlan["problems"][number] | undefined;
  plan: ViewedPlan;
}

function Response({ response, problem, plan }: ResponseProps) {
  const text = useText();
  const { locale } = useLocale();
  const title = (field: string) => fieldTitle("PROBLEM_RESPONSES", field, toGraphLocale(locale));
  const span = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
    text("editor.grid.span", { from: startsOn ? fullDate(startsOn, locale) : "—", to: endsOn ? fullDate(endsOn, locale) : "—" });
  return (
    <div className={styles.block} id={rowAnchor("PROBLEM_RESPONSES", response.id)}>
      <h3 className={styles.blockTitle}>
        <code className={styles.quiet}>{problem?.code}</code> {problem?.title ?? text("plans.read.unnamed")}
        {response.rectificationType && <Tag>{rectificationTypes.label(response.rectificationType, toGraphLocale(locale))}</Tag>}
      </h3>
      {problem && <LedgerState problem={problem} plan={plan} />}
      <dl className={styles.facts}>
        <Fact title={title("cause")} value={response.cause} />
        <Fact title={title("siblingCheck")} value={response.siblingCheck} />
        <Fact title={title("goal")} value={response.goal} />
        <dt>{text("plans.read.period")}</dt>
        <dd>{span(response)}</dd>
        {people.map((field) => (
          <Fact key={field} title={title(field)} value={response[field]} />
        ))}
        <Fact title={title("funds")} value={response.funds === null ? "" : response.funds.toFixed(2)} />
        <Fact title={title("contingency")} value={response.contingency} />
        <dt>{title("measures")}</dt>
        <dd>
          <ol className={styles.numbered}>
            {response.measures.map((measure) => (
              <li key={measure.id}>
                {measure.text || "—"} <span className={styles.quiet}>{[measure.owner, span(measure)].filter(Boolean).join(" · ")}</span>
                <SlipNote section="PROBLEM_RESPONSES" milestone={measure} />
              </li>
            ))}
          </ol>
        </dd>
        <dt>{title("criteria")}</dt>
        <dd>
          <ol className={styles.numbered}>
            {response.criteria.map((criterion) => (
              <li key={criterion.id}>
                {criterion.text || "—"}{" "}
                <span className={styles.quiet}>
                  {criterion.evidenceKind && evidenceKinds.label(criterion.evidenceKind, toGraphLocale(locale))}
                </span>
              </li>
            ))}
          </ol>
        </dd>
      </dl>
    </div>
  );
}

function Fact({ title, value }: { title: string; value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value || "—"}</dd>
    </>
  );
}
