import { Button } from "antd";
import type { SupervisionPanelQuery } from "../../gql/graphql";
import { useName, useText } from "../../i18n/text";
import type { usePageQuery } from "../../page-query";
import { Dot } from "../../ui/layout";
import { ClosePanel, PanelFrame } from "./panel-frame";
import type { SupervisedCampaign, UnitFigures } from "./supervision-queries";
import { UnitComparison } from "./unit-comparison";
import styles from "./unit-panel.module.css";
import { OwnPlanSection, ReasonSection, StateSection, SubordinateSection } from "./unit-sections";

/** What is known of the unit that the panel shows. */
export type PanelQuery = ReturnType<typeof usePageQuery<SupervisionPanelQuery, { id: string; campaignId: string }>>;

interface UnitPanelProps {
  query: PanelQuery;
  campaign: SupervisedCampaign;
  /** The top of the view and its figures: what the unit is compared with. */
  whole: { id: string; name: string; nameEn: string; planFigures: UnitFigures };
  onEnter(id: string): void;
  onSelect(id: string): void;
  onClose(): void;
}

/** One unit's health: beside the tree, or over it where there is no room. */
export function UnitPanel(props: UnitPanelProps) {
  return (
    <PanelFrame onClose={props.onClose}>
      <PanelBody {...props} />
    </PanelFrame>
  );
}

function PanelBody({ query: { data, pending, stale }, campaign, whole, onEnter, onSelect, onClose }: UnitPanelProps) {
  const text = useText();
  const name = useName();
  if (pending) return pending;
  const { organization } = data;
  if (!organization) return null;
  const address = { campaignId: campaign.id, organizationId: organization.id };
  return (
    <div className={stale ? styles.stale : undefined} aria-busy={stale}>
      <div className={styles.head}>
        <h2 className={styles.title}>{name(organization)}</h2>
        {organization.id !== whole.id && (
          <Button type="link" size="small" onClick={() => onEnter(organization.id)}>
            {text("tree.panel.enter")}
          </Button>
        )}
        <ClosePanel onClose={onClose} />
        <p className={styles.second}>
          {organization.parent && (
            <>
              {name(organization.parent)}
              <Dot />
            </>
          )}
          {text("tree.panel.children", { count: organization.childCount })}
        </p>
      </div>
      <UnitComparison figures={organization.planFigures} whole={organization.id === whole.id ? null : whole} address={address} />
      {organization.plan && <OwnPlanSection plan={{ ...organization.plan }} />}
      <StateSection figures={organization.planFigures} address={address} />
      <SubordinateSection units={organization.children.edges.map(({ node }) => node)} onSelect={onSelect} />
      <ReasonSection reasons={organization.planFigures.reasons} campaign={campaign} />
    </div>
  );
}
