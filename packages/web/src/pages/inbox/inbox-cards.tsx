import { inboxKinds } from "@duban/schema";
import { Button, Segmented } from "antd";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Link } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useName, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { DueLabel, statusOf } from "../../ui/due-label";
import { Dot } from "../../ui/layout";
import { StatusTag } from "../../ui/status";
import { RoundChip, Tag } from "../../ui/tag";
import { usePlanTitle } from "../plans/plan-title";
import { remindedWords } from "../plans/remind";
import { EmptyInbox } from "./empty-inbox";
import { HandedOver } from "./handed-over";
import styles from "./inbox-cards.module.css";
import { type InboxEntry, type InboxGroup, pageSize, pathOf } from "./inbox-entry";
import { Since } from "./inbox-row";

const turns = ["mine", "others"] as const;
const lights = ["RED", "YELLOW", "GREEN", "DONE"] as const;

/** The inbox on a phone: one of the two groups, its matters as cards by status; a whole card opens its matter. */
export function InboxCards({ groups }: { groups: readonly InboxGroup[] }) {
  const text = useText();
  const [turn, setTurn] = useQueryState("turn", parseAsStringLiteral(turns).withDefault("mine"));
  const [mine, others] = groups;
  const group = turn === "mine" ? mine : others;
  return (
    <>
      <div className={styles.turns}>
        <Segmented<(typeof turns)[number]>
          block
          size="large"
          value={turn}
          onChange={(next) => void setTurn(next)}
          options={[
            { value: "mine", label: `${text("inbox.mine")} ${mine?.total ?? 0}` },
            { value: "others", label: `${text("inbox.others")} ${others?.total ?? 0}` },
          ]}
        />
      </div>
      {group?.total === 0 && <EmptyInbox side={turn} />}
      {lights.map((light) => {
        const entries = group?.entries.filter((entry) => entry.light === light) ?? [];
        if (entries.length === 0) return null;
        return (
          <section key={light}>
            <h2 className={styles.group}>
              <StatusTag status={statusOf(light)}>{group?.more ? undefined : entries.length}</StatusTag>
            </h2>
            <ul>
              {entries.map((entry) => (
                <Card key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
      {group?.more && (
        <Button type="link" size="large" onClick={() => void group.more?.()}>
          {text("inbox.more", { count: Math.min(pageSize, group.total - group.entries.length) })}
        </Button>
      )}
    </>
  );
}

function Card({ entry }: { entry: InboxEntry }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const titleOf = usePlanTitle();
  const [first] = entry.waitingFor ?? [];
  const person =
    entry.turn === "OTHERS"
      ? first && text("inbox.waitingFor", { name: name(first) })
      : name((entry.extension ?? entry.opinion)?.askedBy ?? entry.plan?.submittedBy);
  return (
    <li data-tour="INBOX">
      <Link to={pathOf(entry)} className={styles.card}>
        <span className={styles.line}>
          <span className={styles.kind}>{inboxKinds.label(entry.kind, toGraphLocale(locale))}</span>
          {entry.plan && entry.plan.round > 0 && (
            <RoundChip round={entry.plan.round} live={entry.kind === "PLAN_REVIEW" && entry.turn === "MINE"} />
          )}
          <span className={styles.due}>
            <DueLabel light={entry.light} dueAt={entry.dueAt} today={today} form="line" />
          </span>
        </span>
        <span className={styles.organization}>{name(entry.organization)}</span>
        <span className={styles.title}>{titleOf(entry.plan)}</span>
        <HandedOver entry={entry} className={styles.since} />
        <span className={styles.since}>
          {entry.onBehalfOf && <Tag>{text("absence.for", { name: name(entry.onBehalfOf) })}</Tag>} {person}
          {person && <Dot />}
          {entry.plan?.remindedAt ? remindedWords(entry.plan.remindedAt, text) : <Since entry={entry} today={today} />}
        </span>
      </Link>
    </li>
  );
}
