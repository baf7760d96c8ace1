import { useText } from "../../../../i18n/text";
import { FilterRow } from "../../../../ui/layout";
import styles from "../../campaigns.module.css";
import type { ViewedCampaign } from "../campaign-page";
import { DrawsSection } from "./draws-section";
import { LookBackTerms } from "./look-back-terms";

/** When problems of the campaign are looked back on once they are closed out. */
export function LookBacksTab({ campaign, onChanged }: { campaign: ViewedCampaign; onChanged(): Promise<void> }) {
  const text = useText();
  return (
    <>
      <FilterRow>
        <span className={styles.quiet}>{text("lookBack.terms.lead")}</span>
      </FilterRow>
      <LookBackTerms key={campaign.revision} campaign={campaign} onChanged={onChanged} />
      {campaign.state !== "TEMPLATE" && <DrawsSection campaign={campaign} />}
    </>
  );
}
