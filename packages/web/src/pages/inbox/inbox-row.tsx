import { inboxKinds, workingDaysBetween } from "@duban/schema";
import type { MouseEvent } from "react";
import { Link } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { type TextOf, useLocale, useName, useText } from "../../i18n/text";
import { useCalendar } from "../../shell/use-calendar";
import { useViewer } from "../../shell/viewer";
import { dayOf, shortDate } from "../../ui/dates";
import { DueLabel } from "../../ui/due-label";
import { Dot } from "../../ui/layout";
import { RoundChip, Tag } from "../../ui/tag";
import { usePlanTitle } from "../plans/plan-title";
import { RemindButton, remindedWords } from "../plans/remind";
import { HandedOver } from "./handed-over";
import { type InboxEntry, pathOf } from "./inbox-entry";
import styles from "./inbox-table.module.css";

/** One matter. A click selects it, its title opens it. */
export function InboxRow({ entry, selected, onClick }: { entry: InboxEntry; selected: boolean; onClick(event: MouseEvent): void }) {
  const text = useText();
  const name = useName();
  const titleOf = usePlanTitle();
  const { locale } = useLocale();
  const { today } = useViewer();
  const waiting = entry.turn === "OTHERS";
  const round = entry.plan?.round ?? 0;
  return (
    <tr
      id={`entry-${entry.id}`}
      data-tour={selected ? "INBOX" : undefined}
      className={`${styles.row} ${waiting ? styles.waiting : ""} ${selected ? styles.selected : ""}`}
      aria-current={selected || undefined}
      onClick={onClick}
    >
      <td className={styles.kind}>{inboxKinds.label(entry.kind, toGraphLocale(locale))}</td>
      <td>
        <span className={styles.titleLine}>
          <Link to={pathOf(entry)} className={styles.title}>
            {name(entry.organization)}
            <Dot />
            {titleOf(entry.plan)}
          </Link>
          {entry.onBehalfOf && <Tag>{text("absence.for", { name: name(entry.onBehalfOf) })}</Tag>}
          {round > 0 && <RoundChip round={round} live={entry.kind === "PLAN_REVIEW" && !waiting} />}
        </span>
        {!waiting && <span className={styles.second}>{summaryOf(entry, text)}</span>}
        <HandedOver entry={entry} className={styles.second} />
      </td>
      <td className={styles.person}>
        {waiting ? <WaitingFor entry={entry} /> : name((entry.extension ?? entry.opinion)?.askedBy ?? entry.plan?.submittedBy) || "—"}
      </td>
      <td>
        <Since entry={entry} today={today} />
        <SinceSecond entry={entry} />
      </td>
      <td>
        <DueLabel light={entry.light} dueAt={entry.dueAt} today={today} />
      </td>
    </tr>
  );
}

function WaitingFor({ entry }: { entry: InboxEntry }) {
  const text = useText();
  const name = useName();
  const waited = entry.waitingFor ?? [];
  const [first, ...rest] = waited;
  if (!first) return <>—</>;
  return (
    <span title={waited.map(name).join(text("ui.separator"))}>
      {text(rest.length > 0 ? "inbox.waitingForSeveral" : "inbox.waitingFor", { name: name(first), others: rest.length })}
    </span>
  );
}

/** A recent reminder, in both inboxes; without one, where somebody else is waited for, the way to send it. */
function SinceSecond({ entry: { turn, turnSince, plan } }: { entry: InboxEntry }) {
  const text = useText();
  const { locale } = useLocale();
  if (plan?.remindedAt) return <span className={styles.second}>{remindedWords(plan.remindedAt, text)}</span>;
  if (turn === "MINE") return <span className={styles.second}>{text("inbox.since", { date: shortDate(turnSince, locale) })}</span>;
  return plan && <RemindButton plan={plan} size="small" />;
}

/** Since how many working days it is somebody's turn. */
export function Since({ entry, today }: { entry: InboxEntry; today: string }) {
  const text = useText();
  const days = workingDaysBetween(useCalendar(), dayOf(entry.turnSince), today);
  const mine = entry.turn === "MINE";
  const words =
    days === 0 ? text(mine ? "inbox.sinceToday" : "inbox.waitingToday") : text(mine ? "inbox.sinceDays" : "inbox.waitingDays", { days });
  return <span className={styles.since}>{words}</span>;
}

/** What there is to know of a matter before it is opened. */
function summaryOf(entry: InboxEntry, text: TextOf): string {
  const plan = entry.plan;
  if (!plan) return "";
  if (entry.extension)
    return text("levels.inbox.extension", { code: plan.code, date: dayOf(entry.extension.wantedDueAt), reason: entry.extension.reason });
  if (entry.opinion) return text("desk.inbox.opinion", { code: plan.code, question: entry.opinion.question });
  if (entry.kind === "PLAN_AMENDING") return text("levels.inbox.amending", { code: plan.code });
  if (plan.amending && entry.kind === "PLAN_REVIEW") return text("levels.inbox.amendment", { code: plan.code });
  if (entry.kind === "PLAN_WRITING") return text("inbox.summary.writing", { code: plan.code });
  if (entry.kind === "PLAN_REWORK") return text("inbox.summary.rework", { code: plan.code, count: plan.unansweredFindingCount });
  if (plan.round <= 1) return text("inbox.summary.first", { code: plan.code });
  return text("inbox.summary.again", { code: plan.code, count: plan.openFindingCount });
}
