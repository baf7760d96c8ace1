import { Link } from "react-router";
import { useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { ListTable } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { DevelopersHead } from "../developers-head";
import tokenStyles from "../tokens/tokens.module.css";
import { BulkJobRow } from "./bulk-job-row";
import { bulkJobsQuery } from "./bulk-jobs-query";

/** Milliseconds after which it is looked at again how far they are. */
const lookedEvery = 1_500;

/** What goes out and comes in as whole files, how far it is, and what came of it. */
export function BulkPage() {
  const text = useText();
  return (
    <>
      <DevelopersHead label="bulk.title">
        <span className={tokenStyles.headWords}>{text("bulk.words")}</span>
      </DevelopersHead>
      <BulkJobList />
    </>
  );
}

function BulkJobList() {
  const text = useText();
  const { data, pending, fetchMore } = usePageQuery(bulkJobsQuery, {
    every: lookedEvery,
    fresh: true,
    skeleton: <RowsSkeleton rows={6} height={52} />,
  });
  if (pending) return pending;
  const { edges, pageInfo } = data.bulkJobs;
  if (edges.length === 0) {
    return (
      <EmptyState title={text("bulk.none")} actions={<Link to="/developers/console">{text("developer.console")}</Link>}>
        {text("bulk.none.words")}
      </EmptyState>
    );
  }
  const columns = [
    { label: text("bulk.job") },
    { label: text("bulk.progress"), width: 208 },
    { label: text("bulk.createdAt"), width: 148, wide: true },
    { label: text("bulk.files"), width: 208, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 88, end: true },
  ];
  return (
    <>
      <ListTable label={text("bulk.title")} columns={columns}>
        {edges.map(({ node }) => (
          <BulkJobRow key={node.id} job={node} />
        ))}
      </ListTable>
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}
