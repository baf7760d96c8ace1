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
import { EmptyState } from "../../../../ui/states";
import { useToast } from "../../../../ui/toast";
import { stepOf } from "../../campaign-queries";
import styles from "../../campaigns.module.css";
import type { ViewedCampaign } from "../campaign-page";
import { CandidateRow, ParticipantRow } from "./participant-rows";
import { type Participant, useAllParticipants } from "./use-all-participants";
import { useParticipantChoice } from "./use-participant-choice";

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

interface ParticipantsTabProps {
  campaign: ViewedCampaign;
  onChanged(): Promise<void>;
}

/** Who takes part: chosen from the organizations below by those who run the campaign, read by everybody else. */
export function ParticipantsTab({ campaign, onChanged }: ParticipantsTabProps) {
  const participants = useAllParticipants(campaign);
  const { possible } = stepOf(campaign, "setCampaignParticipants");
  if (!participants) return <RowsSkeleton rows={8} height={40} />;
  if (!possible) return <ParticipantList campaign={campaign} participants={participants} />;
  return <ParticipantChoice campaign={campaign} participants={participants} onChanged={onChanged} />;
}

function useColumns(choosing: boolean) {
  const text = useText();
  return [
    { label: text("campaigns.participant.organization") },
    ...(choosing ? [{ label: text("campaigns.participant.kind"), width: 96, wide: true }] : []),
    { label: text("campaigns.participant.batch"), width: 224 },
    { label: text("campaigns.participant.plan"), width: 172, wide: true },
  ];
}

function ParticipantList({ campaign, participants }: { campaign: ViewedCampaign; participants: readonly Participant[] }) {
  const text = useText();
  const columns = useColumns(false);
  if (participants.length === 0) return <EmptyState title={text("campaigns.participant.none")} />;
  return (
    <ListTable label={text("campaigns.tab.participants")} columns={columns}>
      {participants.map((participant) => (
        <ParticipantRow key={participant.id} participant={participant} batches={campaign.batches} />
      ))}
    </ListTable>
  );
}

function ParticipantChoice({ campaign, participants, onChanged }: ParticipantsTabProps & { participants: readonly Participant[] }) {
  const text = useText();
  const toast = useToast();
  const columns = useColumns(true);
  const [search, setSearch] = useState("");
  const choice = useParticipantChoice(campaign, participants);
  const command = useCommand(setParticipantsMutation);
  const variables = {
    organizationId: campaign.organization?.id ?? null,
    search: useDeferredValue(search.trim()) || null,
    after: null as string | null,
  };
  const { data, pending, stale, fetchMore } = usePageQuery(candidatesQuery, { variables, skeleton: <RowsSkeleton rows={8} height={40} /> });
  const candidates =
    data?.organizations.edges
      .map(({ node }) => node)
      .filter(({ id, state }) => id !== campaign.organization?.id && (state === "OPEN" || choice.chosen.has(id))) ?? [];
  const top = Math.min(...candidates.map(({ depth }) => depth));
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
      {pending ?? (
        <div className={styles.measure} style={stale ? { opacity: 0.5 } : undefined}>
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
        </div>
      )}
      {data?.organizations.pageInfo.hasNextPage && (
        <Button type="link" onClick={() => void fetchMore({ variables: { after: data.organizations.pageInfo.endCursor } })}>
          {text("campaigns.more")}
        </Button>
      )}
      <div className={styles.bar}>
        <Button disabled={!choice.changed} loading={command.busy} onClick={() => void save()}>
          {text("campaigns.participant.save", { count: choice.chosen.size })}
        </Button>
        {choice.changed && (
          <Button type="text" onClick={choice.forget}>
            {text("campaigns.discard")}
          </Button>
        )}
        <CommandErrors command={command} />
      </div>
    </>
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
