import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { Days, EndAct, Scope, StandingTag } from "./delegation-cells";
import styles from "./delegations.module.css";
import { type Delegation, delegationStanding, delegationsQuery } from "./delegations-query";

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
  const { today } = useViewer();
  const { delegator, delegate, reason } = delegation;
  const names = { name: name(delegate) || "—", absent: name(delegator) || "—" };
  return (
    <tr className={delegationStanding(delegation, today) === "over" ? styles.past : undefined}>
      <td>
        {names.absent}{" "}
        <span className={styles.phoneInline}>
          <StandingTag delegation={delegation} />
        </span>
        <SecondLine>
          <Scope delegation={delegation} />
        </SecondLine>
        <span className={styles.phoneOnly}>
          {text("absence.by", { name: names.name })}
          <br />
          {reason}
          <SecondLine>
            <Days delegation={delegation} />
          </SecondLine>
        </span>
      </td>
      <td data-wide>{names.name}</td>
      <td data-wide>{reason}</td>
      <td data-wide>
        <Days delegation={delegation} />
      </td>
      <td data-wide>
        <StandingTag delegation={delegation} />
      </td>
      <td data-end>
        <EndAct delegation={delegation} of={text("absence.inStead", names)} />
      </td>
    </tr>
  );
}
