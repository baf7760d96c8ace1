import { useQuery } from "@apollo/client/react";
import { type LedgerTaskKind, ledgerTaskKinds, problemTaskKinds } from "@duban/schema";
import { Link } from "react-router";
import { graphql } from "../../gql";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { dateWithin } from "../../ui/dates";
import { statusOf } from "../../ui/due-label";
import { StatusTag } from "../../ui/status";
import styles from "./ledger-tasks.module.css";

const ledgerTasksQuery = graphql(`
  query LedgerTasks {
    viewer {
      ledgerTasks {
        kind
        count
        dueOn
        light
      }
    }
  }
`);

const mostCounted = 100;

/** What the ledger asks of the person. */
export function useLedgerTasks() {
  const { data } = useQuery(ledgerTasksQuery, { fetchPolicy: "cache-and-network" });
  return data?.viewer?.ledgerTasks ?? [];
}

/** What the ledger asks of the person, a line for each kind; each leads to the list of just those. Nothing where it asks for nothing. */
export function LedgerTasks() {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const tasks = useLedgerTasks();
  if (tasks.length === 0) return null;
  return (
    <nav className={styles.tasks} aria-label={text("ledgerTasks.title")}>
      <h2 className={styles.title}>{text("ledgerTasks.title")}</h2>
      <ul className={styles.lines}>
        {tasks.map(({ kind, count, dueOn, light }) => (
          <li key={kind}>
            <Link to={pathOf(kind)} className={styles.line}>
              <strong className={styles.count}>{count >= mostCounted ? "99+" : count}</strong>
              <span className={styles.words}>{ledgerTaskKinds.label(kind, toGraphLocale(locale))}</span>
              {light !== "GREEN" && <StatusTag status={statusOf(light)} />}
              <span className={styles.due}>{text("ledgerTasks.due", { date: dateWithin(dueOn, today, locale) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The list of just what a line counts; hand-overs are answered above the lists. */
function pathOf(kind: LedgerTaskKind): string {
  if (problemTaskKinds.includes(kind)) return `/problems?task=${kind}`;
  if (kind === "HAND_OVER") return "/problems";
  if (kind === "TO_CHECK") return "/closeouts";
  return `/problems?list=measures&mine=true&light=${kind === "MEASURE_OVERDUE" ? "RED" : "YELLOW"}`;
}
