import { Button } from "antd";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { MoreWords, type WordsOf } from "../../../i18n/more-words";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { useMay } from "../../../shell/use-may";
import { useViewer } from "../../../shell/viewer";
import { GroupHead, PageHead } from "../../../ui/layout";
import { ListTable } from "../../../ui/list-table";
import { EmptyState } from "../../../ui/states";
import { Tabs } from "../../../ui/tabs";
import { AllDelegations } from "./all-delegations";
import { DelegationDialog, useReviewingPlaces } from "./delegation-dialogs";
import { DelegationRow } from "./delegation-row";
import styles from "./delegations.module.css";
import { absenceQuery, type Delegation, presentFirst } from "./delegations-query";

const tabs = ["mine", "all"] as const;

const ownWords: WordsOf = {
  "zh-CN": async () => (await import("../../../i18n/zh-CN/delegations")).delegations,
  en: async () => (await import("../../../i18n/en/delegations")).delegations,
};

/** Who stands in for the reader while they are away, and for whom the reader does; for those who administer or audit, everybody's too. */
export function DelegationsPage() {
  return (
    <MoreWords of={ownWords}>
      <AbsencePage />
    </MoreWords>
  );
}

function AbsencePage() {
  const text = useText();
  const may = useMay();
  const places = useReviewingPlaces();
  const [creating, setCreating] = useState(false);
  // Whoever reviews nothing themselves comes for everybody's.
  const [tab, choose] = useQueryState("tab", parseAsStringLiteral(tabs).withDefault(places.length > 0 ? "mine" : "all"));
  const { data, pending } = usePageQuery(absenceQuery);
  if (pending) return pending;
  const mine = <OwnDelegations delegations={data.viewer?.delegations ?? []} reviews={places.length > 0} />;
  const create = places.length > 0 && <Button onClick={() => setCreating(true)}>{text("absence.create")}</Button>;
  return (
    <>
      <Crumbs items={[{ label: text("shell.settings"), to: "/settings/account" }, { label: text("absence.title") }]} />
      <PageHead title={text("absence.title")} actions={create || undefined} />
      {may("delegation.read") ? (
        <Tabs
          label={text("absence.title")}
          tabs={[
            { key: "mine", label: text("absence.tab.mine") },
            { key: "all", label: text("absence.tab.all") },
          ]}
          current={tab}
          onChange={(next) => void choose(next)}
        >
          {tab === "mine" ? mine : <AllDelegations />}
        </Tabs>
      ) : (
        mine
      )}
      {creating && <DelegationDialog onClose={() => setCreating(false)} />}
    </>
  );
}

interface OwnDelegationsProps {
  delegations: readonly Delegation[];
  /** Whether the reader has anything that could be done in their stead. */
  reviews: boolean;
}

function OwnDelegations({ delegations, reviews }: OwnDelegationsProps) {
  const text = useText();
  const { person } = useViewer();
  return (
    <div className={styles.page}>
      <p className={styles.words}>{text("absence.words")}</p>
      <Delegations side="given" rows={delegations.filter(({ delegator }) => delegator?.id === person?.id)} reviews={reviews} />
      <Delegations side="held" rows={delegations.filter(({ delegator }) => delegator?.id !== person?.id)} reviews />
    </div>
  );
}

interface DelegationsProps {
  side: "given" | "held";
  rows: readonly Delegation[];
  reviews: boolean;
}

/** What each side is called, and what stands there while it is empty. */
const words = {
  given: { title: "absence.given", none: "absence.given.none", noneWords: "absence.given.none.words" },
  held: { title: "absence.held", none: "absence.held.none", noneWords: "absence.held.none.words" },
} as const;

function Delegations({ side, rows, reviews }: DelegationsProps) {
  const text = useText();
  const name = useName();
  const { title, none, noneWords } = words[side];
  const { today } = useViewer();
  const columns = [
    { label: text("settings.person"), width: 220 },
    { label: text("absence.reason"), wide: true },
    { label: text("absence.period"), width: 260, wide: true },
    { label: text("absence.state"), width: 96, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 88, end: true },
  ];
  return (
    <section aria-label={text(title)}>
      <GroupHead title={text(title)} count={rows.length} />
      {rows.length === 0 ? (
        <EmptyState title={text(none)}>{text(reviews ? noneWords : "absence.given.nobody")}</EmptyState>
      ) : (
        <ListTable label={text(title)} columns={columns}>
          {presentFirst(rows, today).map((row) => {
            const person = name(side === "given" ? row.delegate : row.delegator);
            return <DelegationRow key={row.id} delegation={row} person={person} of={person} />;
          })}
        </ListTable>
      )}
    </section>
  );
}
