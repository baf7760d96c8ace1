import { problemKinds, problemSeverities } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { fullDate } from "../../../../ui/dates";
import { FilterRow } from "../../../../ui/layout";
import { ListTable, SecondLine } from "../../../../ui/list-table";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { EmptyState } from "../../../../ui/states";
import { Tag } from "../../../../ui/tag";
import { moreProblemsQuery, stepOf } from "../../campaign-queries";
import styles from "../../campaigns.module.css";
import type { ViewedCampaign } from "../campaign-page";
import { ProblemGrid } from "./problem-grid";

interface ProblemsTabProps {
  campaign: ViewedCampaign;
  onChanged(): Promise<void>;
}

/** The problems handed down, and more of them several at a time. */
export function ProblemsTab({ campaign, onChanged }: ProblemsTabProps) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const { possible } = stepOf(campaign, "handDownProblems");
  const nobody = campaign.participants.totalCount === 0;
  const none = campaign.problems.totalCount === 0;
  return (
    <>
      {possible && (
        <FilterRow>
          <Button disabled={nobody || adding} onClick={() => setAdding(true)}>
            {text("campaigns.problem.add")}
          </Button>
          {nobody && <span className={styles.quiet}>{text("campaigns.problem.nobody")}</span>}
        </FilterRow>
      )}
      {adding && <ProblemGrid campaign={campaign} onDone={onChanged} onClose={() => setAdding(false)} />}
      {none && !adding && <EmptyState title={text("campaigns.problem.none")}>{text("campaigns.problem.none.words")}</EmptyState>}
      {!none && <ProblemList campaign={campaign} />}
    </>
  );
}

function ProblemList({ campaign }: { campaign: ViewedCampaign }) {
  const text = useText();
  const variables = { id: campaign.id, after: null as string | null };
  const { data, pending, fetchMore } = usePageQuery(moreProblemsQuery, { variables, skeleton: <RowsSkeleton rows={8} height={40} /> });
  if (pending) return pending;
  const problems = data.campaign?.problems;
  const columns = [
    { label: text("campaigns.problem.title") },
    { label: text("campaigns.problem.organization"), width: 168 },
    { label: text("campaigns.problem.kind"), width: 132, wide: true },
    { label: text("campaigns.problem.severity"), width: 88, wide: true },
    { label: text("campaigns.problem.theme"), width: 160, wide: true },
    { label: text("campaigns.problem.deadline"), width: 104, end: true },
  ];
  return (
    <>
      <ListTable label={text("campaigns.tab.problems")} columns={columns}>
        {problems?.edges.map(({ node }) => (
          <ProblemRow key={node.id} problem={node} />
        ))}
      </ListTable>
      {problems?.pageInfo.hasNextPage && (
        <Button type="link" onClick={() => void fetchMore({ variables: { after: problems.pageInfo.endCursor } })}>
          {text("campaigns.problem.more", { count: campaign.problems.totalCount - problems.edges.length })}
        </Button>
      )}
    </>
  );
}

function ProblemRow({ problem }: { problem: ViewedCampaign["problems"]["edges"][number]["node"] }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  return (
    <tr>
      <td>
        {problem.title} {problem.repeated && <Tag>{text("campaigns.problem.repeated")}</Tag>}
        <SecondLine>
          <code>{problem.code}</code>
        </SecondLine>
      </td>
      <td>{name(problem.organization) || "—"}</td>
      <td data-wide="true">{problemKinds.label(problem.kind, toGraphLocale(locale))}</td>
      <td data-wide="true">{problemSeverities.label(problem.severity, toGraphLocale(locale))}</td>
      <td data-wide="true">{problem.theme ?? "—"}</td>
      <td data-end="true">{fullDate(problem.deadline, locale)}</td>
    </tr>
  );
}
