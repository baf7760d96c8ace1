import { type CoverageCell, type CoverageState, coverageAspects, coverageStates } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { type Status, StatusShape } from "../../../../ui/status";
import { leftOut } from "../ledger-problems";
import styles from "./coverage.module.css";
import { PlaceLink } from "./labels";
import { useReview } from "./review-context";
import { useCoverage } from "./use-coverage";

const statuses: Record<CoverageState, Status> = { COVERED: "ok", THIN: "warn", MISSING: "over" };

/** Problems handed down × items of the plan; each cell leads to its place, what no problem asks for stands below. */
export function CoverageMatrix() {
  const text = useText();
  const { locale } = useLocale();
  const { plan, model } = useReview();
  const left = leftOut(plan, model.content);
  const { problems, orphans } = useCoverage();
  const known = new Map([...plan.problems, ...plan.ledgerProblems].map((problem) => [problem.id, problem]));
  return (
    <section className={styles.matrix} aria-label={text("workbench.coverage.matrix")}>
      <header className={styles.head}>
        <h2>{text("workbench.coverage.matrix")}</h2>
        <ul className={styles.legend}>
          {coverageStates.values.map((state) => (
            <li key={state}>
              <StatusShape status={statuses[state]} size={8} /> {coverageStates.label(state, toGraphLocale(locale))}
            </li>
          ))}
        </ul>
      </header>
      {problems.length === 0 && <p className={styles.rule}>{text("workbench.coverage.none")}</p>}
      {problems.length > 0 && (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text("workbench.coverage.problem")}</th>
                {coverageAspects.values.map((aspect) => (
                  <th key={aspect} scope="col">
                    {coverageAspects.label(aspect, toGraphLocale(locale))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.map(({ problemId, cells }) => (
                <tr key={problemId}>
                  <th scope="row">
                    <code>{known.get(problemId)?.code}</code> {known.get(problemId)?.title}
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.aspect}>
                      <Cell cell={cell} problem={known.get(problemId)?.code ?? ""} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.rule}>{text("workbench.coverage.rule")}</p>
      {left.length > 0 && (
        <div className={styles.orphans}>
          <h3>{text("joined.review.left", { count: left.length })}</h3>
          <ul>
            {left.map(({ id, code, title }) => (
              <li key={id}>
                <code>{code}</code>
                <span className="ellipsis">{title}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {orphans.length > 0 && (
        <div className={styles.orphans}>
          <h3>{text("workbench.coverage.orphans")}</h3>
          <ul>
            {orphans.map(({ section, rowId }) => (
              <li key={`${section} ${rowId}`}>
                <PlaceLink place={{ section, rowId }} />
                <OrphanWords rowId={rowId} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Cell({ cell: { aspect, state, count, place }, problem }: { cell: CoverageCell; problem: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { position } = useReview();
  const words = {
    problem,
    aspect: coverageAspects.label(aspect, toGraphLocale(locale)),
    state: coverageStates.label(state, toGraphLocale(locale)),
    count,
  };
  return (
    <button
      type="button"
      className={styles.cell}
      data-state={state}
      aria-label={text("workbench.coverage.cell", words)}
      onClick={() => position.goToPlace({ section: place.section, rowId: place.rowId })}
    >
      <StatusShape status={statuses[state]} size={8} />
      {state === "MISSING" ? words.state : count}
    </button>
  );
}

/** What an orphan says, so that it is known without going there. */
function OrphanWords({ rowId }: { rowId: string | null }) {
  const { model } = useReview();
  const work = model.content.workTable.find(({ id }) => id === rowId)?.task;
  const response = model.content.problemResponses.find(({ id }) => id === rowId)?.goal;
  return <span className="ellipsis">{work ?? response}</span>;
}
