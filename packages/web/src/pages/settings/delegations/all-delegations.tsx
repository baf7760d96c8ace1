import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { ListTable } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { DelegationRow } from "./delegation-row";
import styles from "./delegations.module.css";
import { type Delegation, delegationsQuery } from "./delegations-query";

/** Who stands in for whom in all organizations that the reader administers or audits, the latest first. */
export function AllDelegations() {
  const text = useText();
  const { data, pending, fetchMore } = usePageQuery(delegationsQuery, {
    variables: { after: null as string | null },
    skeleton: <RowsSkeleton rows={6} height={48} />,
  });
  if (pending) return pending;
  const { edges, pageInfo, totalCount } = data.delegations;
  if (edges.length === 0) return <EmptyState title={text("absence.all.none")}>{text("absence.all.none.words")}</EmptyState>;
  return (
    <>
      <p className={styles.words}>{text("absence.all.words", { count: totalCount })}</p>
      <DelegationTable delegations={edges.map(({ node }) => node)} />
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}

function DelegationTable({ delegations }: { delegations: readonly Delegation[] }) {
  const text = useText();
  const columns = [
    { label: text("absence.absent"), width: 200 },
    { label: text("absence.delegate"), width: 160, wide: true },
    { label: text("absence.reason"), wide: true },
    { label: text("absence.period"), width: 260, wide: true },
    { label: text("absence.state"), width: 96, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 88, end: true },
  ];
  return (
    <ListTable label={text("absence.tab.all")} columns={columns}>
      {delegations.map((delegation) => (
        <AnyRow key={delegation.id} delegation={delegation} />
      ))}
    </ListTable>
  );
}

function AnyRow({ delegation }: { delegation: Delegation }) {
  const text = useText();
  const name = useName();
  const names = { name: name(delegation.delegate) || "—", absent: name(delegation.delegator) || "—" };
  return <DelegationRow delegation={delegation} person={names.absent} standIn={names.name} of={text("absence.inStead", names)} />;
}
