import { noticePath, noticeRules, noticeText } from "@duban/schema";
import { Link } from "react-router";
import { useCommand } from "../../command";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { dayOf, shortDateTime, timeOf } from "../../ui/dates";
import { Dot } from "../../ui/layout";
import { markNoticeReadMutation, type NoticeEntry } from "./notice-queries";
import styles from "./notices.module.css";

/** One notice: what happened, by whom and when. It leads to its plan or problem, to the ledger, or to those one stands in for, and is read by being followed. */
export function NoticeRow({ notice, onOpen }: { notice: NoticeEntry; onOpen?: () => void }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { run } = useCommand(markNoticeReadMutation);
  const { plan, problem, actor, kind, params, readAt, createdAt } = notice;
  if (!plan && !problem && !standsAlone.has(kind)) return null;
  const textOf = (named: { name: string; nameEn: string } | null) => ({ zh: named?.name ?? "", en: name(named) });
  const names = { organization: textOf((plan ?? problem)?.organization ?? null), actor: textOf(actor) };
  const unread = readAt === null;
  const open = () => {
    if (unread) void run({ input: { noticeId: notice.id } });
    onOpen?.();
  };
  return (
    <li className={styles.notice} data-unread={unread}>
      <Link to={pathOf(notice)} className={styles.link} onClick={open}>
        <span className={styles.mark}>{unread && <span className={styles.dot} />}</span>
        <span className={styles.words}>
          {unread && <span className="visually-hidden">{text("notices.isUnread")}</span>}
          <span className={styles.text} data-urgent={noticeRules[kind].urgent}>
            {noticeText(kind, params, names, toGraphLocale(locale))}
          </span>
          <span className={styles.second}>
            {actor && (
              <>
                {name(actor)}
                <Dot />
              </>
            )}
            <time dateTime={createdAt}>{dayOf(createdAt) === today ? timeOf(createdAt) : shortDateTime(createdAt, locale)}</time>
            {(plan ?? problem) && (
              <>
                <Dot />
                <code>{(plan ?? problem)?.code}</code>
              </>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Kinds that are about neither a plan nor a problem that one sees. */
const standsAlone: ReadonlySet<string> = new Set(["DELEGATED", "WEBHOOK_PAUSED", "HAND_OVER_ASKED", "HAND_OVERS_ASKED", "LEDGER_LIGHTS"]);

/** Kinds for reviewers, who read a plan in the workbench. */
const readInReview: ReadonlySet<string> = new Set([
  "PLAN_SUBMITTED",
  "REVIEW_HANDED_OVER",
  "REVIEW_CLAIMED",
  "OPINION_ASKED",
  "OPINION_GIVEN",
]);

/** Where a notice leads: whoever stands in to their delegations, the writer of what came back to the editor, everybody else to where the plan is read. */
function pathOf({ kind, plan, problem, params }: NoticeEntry): string {
  if (kind === "PROBLEMS_ASSIGNED") return "/problems?task=TO_ACCEPT";
  if (kind === "PROBLEM_EXTENSIONS_ASKED") return "/problems?awaiting=true";
  if (problem) return `/problems/${problem.code}`;
  if (!plan) return noticePath(kind, params);
  if (kind === "PLAN_RETURNED" || kind === "PLAN_REQUESTED") return `/plans/${plan.id}/edit`;
  if (kind === "PLAN_MENTIONED") return `/plans/${plan.id}#discussion`;
  return readInReview.has(kind) ? `/plans/${plan.id}/review` : `/plans/${plan.id}`;
}
