import { planStates } from "@duban/schema";
import { Select } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText, useTitle } from "../../i18n/text";
import { ViewsMenu } from "../../shell/views/views-menu";
import { PageHead } from "../../ui/layout";
import { StatusShape } from "../../ui/status";
import { statesOf } from "./distribution";
import { Yield } from "./figure-words";
import { plansAddress } from "./plans-address";
import type { SupervisedCampaign, UnitFigures } from "./supervision-queries";
import styles from "./tree-head.module.css";

interface TreeHeadProps {
  title: string;
  campaigns: readonly SupervisedCampaign[];
  campaign: SupervisedCampaign;
  onCampaign(id: string): void;
  /** The top of the view; null while it loads. */
  top: { id: string; planFigures: UnitFigures } | null;
}

/** The title, the figures of the whole view, and for which campaign. */
export function TreePageHead({ title, campaigns, campaign, onCampaign, top }: TreeHeadProps) {
  const text = useText();
  const titleOf = useTitle();
  return (
    <PageHead
      title={title}
      actions={
        <>
          <ViewsMenu list="TREE" align="end" />
          <Link to={`/quality?${new URLSearchParams({ campaign: campaign.id, ...(top && { org: top.id }) })}`}>
            {text("quality.title")}
          </Link>
          <Select
            className={styles.campaign}
            aria-label={text("tree.campaign")}
            value={campaign.id}
            onChange={onCampaign}
            options={campaigns.map((each) => ({ value: each.id, label: titleOf(each) }))}
            popupMatchSelectWidth={false}
          />
        </>
      }
    >
      {top && <HeadFigures figures={top.planFigures} address={{ campaignId: campaign.id, organizationId: top.id }} />}
    </PageHead>
  );
}

function HeadFigures({ figures, address }: { figures: UnitFigures; address: { campaignId: string; organizationId: string } }) {
  const text = useText();
  const { locale } = useLocale();
  const link = (count: number, filter: Partial<Parameters<typeof plansAddress>[0]> = {}) =>
    count > 0 ? <Link to={plansAddress({ ...address, ...filter })}>{count}</Link> : <span>0</span>;
  return (
    <ul className={styles.figures}>
      <Figure label={text("tree.asked")}>{link(figures.asked)}</Figure>
      {statesOf(figures).map(({ state, count }) => (
        <Figure key={state} label={planStates.label(state, toGraphLocale(locale))}>
          {link(count, { states: [state] })}
        </Figure>
      ))}
      <Figure label={text("ui.status.over")} over={figures.overdue > 0}>
        {figures.overdue > 0 && <StatusShape status="over" />}
        {link(figures.overdue, { light: "RED" })}
      </Figure>
      <Figure label={text("tree.column.yield")}>
        <span>
          <Yield figures={figures} />
        </span>
      </Figure>
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
