import { Button, Input, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import { useName, useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { CommandErrors } from "../../../../shell/command-errors";
import { Icon } from "../../../../ui/icon";
import { FilterRow } from "../../../../ui/layout";
import { ListTable } from "../../../../ui/list-table";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { useToast } from "../../../../ui/toast";
import styles from "../../campaigns.module.css";
import { SaveBar } from "../../save-bar";
import type { ViewedCampaign } from "../campaign-page";
import { CandidateRow } from "./participant-rows";
import type { Participant } from "./use-all-participants";
import { type ParticipantChoice, useParticipantChoice } from "./use-participant-choice";

const candidatesQuery = graphql(`
  query ParticipantCandidates($organizationId: ID, $search: String, $after: String) {
    organizations(organizationId: $organizationId, search: $search, first: 100, after: $after) {
      edges {
        node {
          id
          name
          nameEn
          kind
          depth
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const setParticipantsMutation = graphql(`
  mutation SetCampaignParticipants($input: SetCampaignParticipantsInput!) {
    setCampaignParticipants(input: $input) {
      campaign {
        id
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface ParticipantChooserProps {
  campaign: ViewedCampaign;
  participants: readonly Participant[];
  onChanged(): Promise<void>;
}

/** Who takes part, chosen from the organizations below the one that runs the campaign and saved as a whole. */
export function ParticipantChooser({ campaign, participants, onChanged }: ParticipantChooserProps) {
  const text = useText();
  const toast = useToast();
  const [search, setSearch] = useState("");
  const choice = useParticipantChoice(campaign, participants);
  const command = useCommand(setParticipantsMutation);
  const save = async () => {
    const input = { campaignId: campaign.id, expectedVersion: campaign.revision, participants: choice.toInput() };
    if (!(await command.run({ input }))) return;
    await onChanged();
    choice.forget();
    toast({ text: text("campaigns.participant.saved", { count: input.participants.length }) });
  };
  return (
    <>
      <FilterRow>
        <Input
          style={{ width: 240 }}
          prefix={<Icon name="search" size={14} />}
          placeholder={text("campaigns.participant.search")}
          aria-label={text("campaigns.participant.search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          allowClear
        />
        <BatchForNew campaign={campaign} value={choice.batchForNew} onChange={choice.setBatchForNew} />
        <span className={styles.quiet}>{text("campaigns.participant.hint")}</span>
      </FilterRow>
      <Candidates campaign={campaign} search={search.trim()} choice={choice} />
      <SaveBar
        label={text("campaigns.participant.save", { count: choice.chosen.size })}
        changed={choice.changed}
        busy={command.busy}
        onSave={() => void save()}
        onDiscard={choice.forget}
      >
        <CommandErrors command={command} />
      </SaveBar>
    </>
  );
}

function Candidates({ campaign, search, choice }: { campaign: ViewedCampaign; search: string; choice: ParticipantChoice }) {
  const text = useText();
  const owner = campaign.organization?.id ?? null;
  const variables = { organizationId: owner, search: useDeferredValue(search) || null, after: null as string | null };
  const { data, pending, stale, fetchMore } = usePageQuery(candidatesQuery, { variables, skeleton: <RowsSkeleton rows={8} height={40} /> });
  if (pending) return pending;
  const { edges, pageInfo } = data.organizations;
  // A closed organization takes on nothing new, but one that takes part already stays in sight.
  const candidates = edges.map(({ node }) => node).filter(({ id, state }) => id !== owner && (state === "OPEN" || choice.chosen.has(id)));
  const top = Math.min(...candidates.map(({ depth }) => depth));
  const columns = [
    { label: text("campaigns.participant.organization") },
    { label: text("campaigns.participant.kind"), width: 96, wide: true },
    { label: text("campaigns.participant.batch"), width: 224 },
    { label: text("campaigns.participant.plan"), width: 172, wide: true },
  ];
  return (
    <div className={styles.measure} style={stale ? { opacity: 0.5 } : undefined} aria-busy={stale}>
      <ListTable label={text("campaigns.tab.participants")} columns={columns}>
        {candidates.map((organization) => (
          <CandidateRow
            key={organization.id}
            organization={organization}
            indent={search ? 0 : organization.depth - top}
            batches={campaign.batches}
            choice={choice}
          />
        ))}
      </ListTable>
      {pageInfo.hasNextPage && (
        <Button type="link" onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          {text("campaigns.more")}
        </Button>
      )}
    </div>
  );
}

function BatchForNew({ campaign, value, onChange }: { campaign: ViewedCampaign; value: string | null; onChange(id: string): void }) {
  const text = useText();
  const name = useName();
  const options = campaign.batches.map(({ id, name: batch }) => ({ value: id, label: text("campaigns.participant.into", { batch }) }));
  return (
    <Select
      aria-label={text("campaigns.participant.intoLabel", { organization: name(campaign.organization) })}
      value={value}
      options={options}
      onChange={(id) => id && onChange(id)}
      popupMatchSelectWidth={false}
    />
  );
}
