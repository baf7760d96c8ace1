import { Select } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText, useTitle } from "../../i18n/text";
import { ViewsMenu } from "../../shell/views/views-menu";
import { DateInput } from "../../ui/date-input";
import { PageHead } from "../../ui/layout";
import { StatusShape } from "../../ui/status";
import type { ProblemUnit } from "./problem-tree-queries";
import { problemsAddress } from "./problems-address";
import type { SupervisedCampaign } from "./supervision-queries";
import styles from "./tree-head.module.css";
import type { TreeView } from "./use-tree-view";

interface ProblemTreeHeadProps {
  title: string;
  campaigns: readonly SupervisedCampaign[];
  campaign: SupervisedCampaign;
  view: TreeView;
  /** The top of the view; null while it loads. */
  top: ProblemUnit | null;
}

/** The title, the figures of the whole view, for which campaign and which day. */
export function ProblemTreeHead({ title, campaigns, campaign, view, top }: ProblemTreeHeadProps) {
  const text = useText();
  const titleOf = useTitle();
  return (
    <PageHead
      title={title}
      actions={
        <>
          <ViewsMenu list="TREE" align="end" />
          <span className={styles.day}>
            <span aria-hidden="true">{text("tree.problems.asOf")}</span>
            <DateInput aria-label={text("tree.problems.day")} value={view.asOf} onChange={view.chooseDay} />
          </span>
          <Select
            className={styles.campaign ?? ""}
            aria-label={text("tree.campaign")}
            value={campaign.id}
            onChange={view.chooseCampaign}
            options={campaigns.map((each) => ({ value: each.id, label: titleOf(each) }))}
            popupMatchSelectWidth={false}
          />
        </>
      }
    >
      {top && <HeadFigures top={top} campaignId={campaign.id} past={view.asOf !== null} />}
    </PageHead>
  );
}

function HeadFigures({ top, campaignId, past }: { top: ProblemUnit; campaignId: string; past: boolean }) {
  const text = useText();
  const { asOf, total, open, overdue, dueSoon } = top.problemFigures;
  const of = { campaignId, organizationId: top.id };
  const link = (count: number, filter: { light?: string } = {}) =>
    past || count === 0 ? <span>{count}</span> : <Link to={problemsAddress({ ...of, ...filter })}>{count}</Link>;
  if (!asOf) return <span>{text("tree.problems.noDay")}</span>;
  return (
    <ul className={styles.figures}>
      {past && <Figure label={text("tree.problems.asOf")}>{asOf}</Figure>}
      <Figure label={text("tree.problems.total")}>{link(total)}</Figure>
      <Figure label={text("tree.problems.open")}>
        <span>{open}</span>
      </Figure>
      <Figure label={text("ui.status.over")} over={overdue > 0}>
        {overdue > 0 && <StatusShape status="over" />}
        {link(overdue, { light: "RED" })}
      </Figure>
      <Figure label={text("ui.status.warn")}>{link(dueSoon, { light: "YELLOW" })}</Figure>
    </ul>
  );
}

function Figure({ label, over = false, children }: { label: string; over?: boolean; children: ReactNode }) {
  return (
    <li className={over ? styles.over : undefined}>
      <span className={styles.label}>{label}</span>
      {children}
    </li>
  );
}
