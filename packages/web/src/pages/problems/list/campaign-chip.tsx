import { useQuery } from "@apollo/client/react";
import { graphql } from "../../../gql";
import { useTitle } from "../../../i18n/text";
import { FilterChip } from "../../../ui/tag";

const campaignQuery = graphql(`
  query ProblemFilterCampaign($id: ID!) {
    campaign(id: $id) {
      id
      title
      titleEn
    }
  }
`);

/** The campaign that is filtered by: figures of one campaign lead here with it. */
export function CampaignChip({ id, onRemove }: { id: string; onRemove(): void }) {
  const titleOf = useTitle();
  const { data } = useQuery(campaignQuery, { variables: { id } });
  return <FilterChip onRemove={onRemove}>{titleOf(data?.campaign) || "…"}</FilterChip>;
}
