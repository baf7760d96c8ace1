import { Button } from "antd";
import { useState } from "react";
import { useLocale, useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { useViewer } from "../../../shell/viewer";
import { fullDate, shortDateTime } from "../../../ui/dates";
import { GroupHead, PageHead } from "../../../ui/layout";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { RowAct } from "../../../ui/row-act";
import { EmptyState } from "../../../ui/states";
import { Tag } from "../../../ui/tag";
import { DelegationDialog, EndDelegationDialog, useReviewingPlaces } from "./delegation-dialogs";
import styles from "./delegations.module.css";
import { absenceQuery, type Delegation, delegationStanding } from "./delegations-query";

/** Who stands in for the reader while they are away, and for whom the reader does. */
export function DelegationsPage() {
  const text = useText();
  const { person } = useViewer();
  const places = useReviewingPlaces();
  const [creating, setCreating] = useState(false);
  const { data, pending } = usePageQuery(absenceQuery);
  const crumbs = <Crumbs items={[{ label: text("shell.settings"), to: "/settings/account" }, { label: text("absence.title") }]} />;
  if (pending) return pending;
  const delegations = data.viewer?.delegations ?? [];
  const create = places.length > 0 && <Button onClick={() => setCreating(true)}>{text("absence.create")}</Button>;
  return (
    <>
      {crumbs}
      <PageHead title={text("absence.title")} actions={create || undefined} />
      <div className={styles.page}>
        <p className={styles.words}>{text("absence.words")}</p>
        <Delegations side="given" rows={delegations.filter(({ delegator }) => delegator?.id === person?.id)} reviews={places.length > 0} />
        <Delegations side="held" rows={delegations.filter(({ delegator }) => delegator?.id !== person?.id)} reviews />
      </div>
      {creating && <DelegationDialog onClose={() => setCreating(false)} />}
    </>
  );
}

interface DelegationsProps {
  side: "given" | "held";
  rows: readonly Delegation[];
  /** Whether the reader has anything that could be done in their stead. */
  reviews: boolean;
}

/** What each side is called, and what stands there while it is empty. */
const words = {
  given: { title: "absence.given", none: "absence.given.none", noneWords: "absence.given.none.words" },
  held: { title: "absence.held", none: "absence.held.none", noneWords: "absence.held.none.words" },
} as const;

function Delegations({ side, rows, reviews }: DelegationsProps) {
  const text = useText();
  const { title, none, noneWords } = words[side];
  const { today } = useViewer();
  const columns = [
    { label: text("settings.person"), width: 220 },
    { label: text("absence.reason"), wide: true },
    { label: text("absence.period"), width: 280, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 88, end: true },
  ];
  const isOver = (row: Delegation) => Number(delegationStanding(row, today) === "over");
  const sorted = rows.toSorted((left, right) => isOver(left) - isOver(right));
  return (
    <section aria-label={text(title)}>
      <GroupHead title={text(title)} count={rows.length} />
      {rows.length === 0 ? (
        <EmptyState title={text(none)}>{text(reviews ? noneWords : "absence.given.nobody")}</EmptyState>
      ) : (
        <ListTable label={text(title)} columns={columns}>
          {sorted.map((row) => (
            <DelegationRow key={row.id} delegation={row} side={side} />
          ))}
        </ListTable>
      )}
    </section>
  );
}

function DelegationRow({ delegation, side }: { delegation: Delegation; side: DelegationsProps["side"] }) {
  const text = useText();
  const name = useName();
  const { today } = useViewer();
  const [ending, setEnding] = useState(false);
  const { delegator, delegate, organization, reason } = delegation;
  const over = delegationStanding(delegation, today) === "over";
  const other = side === "given" ? delegate : delegator;
  const scope = organization ? text("absence.scope.one", { name: name(organization) }) : text("absence.scope.whole");
  return (
    <tr className={over ? styles.past : undefined}>
      <td>
        {name(other)}
        <SecondLine>{scope}</SecondLine>
        <span className={styles.phoneOnly}>
          {reason}
          <SecondLine>
            <Days delegation={delegation} />
          </SecondLine>
        </span>
      </td>
      <td data-wide>{reason}</td>
      <td data-wide>
        <Days delegation={delegation} />
      </td>
      <td data-end>
        {side === "given" && !over && <RowAct label={text("absence.end")} of={name(other)} onClick={() => setEnding(true)} />}
        {ending && <EndDelegationDialog delegation={delegation} onClose={() => setEnding(false)} />}
      </td>
    </tr>
  );
}

/** From when to when, with a word where that is not now. */
function Days({ delegation }: { delegation: Delegation }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { startsOn, endsOn, endedAt } = delegation;
  const standing = delegationStanding(delegation, today);
  return (
    <>
      {`${fullDate(startsOn, locale)} – ${fullDate(endsOn, locale)}`} {standing === "coming" && <Tag>{text("settings.coming")}</Tag>}
      {standing === "over" && <Tag tone="flat">{text("settings.over")}</Tag>}
      {endedAt && <SecondLine>{text("absence.endedOn", { when: shortDateTime(endedAt, locale) })}</SecondLine>}
    </>
  );
}
