import { useText } from "../../../../i18n/text";
import { ListTable } from "../../../../ui/list-table";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { EmptyState } from "../../../../ui/states";
import { stepOf } from "../../campaign-queries";
import type { ViewedCampaign } from "../campaign-page";
import { ParticipantChooser } from "./participant-chooser";
import { ParticipantRow } from "./participant-rows";
import { type Participant, useAllParticipants } from "./use-all-participants";

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
  return <ParticipantChooser campaign={campaign} participants={participants} onChanged={onChanged} />;
}

function ParticipantList({ campaign, participants }: { campaign: ViewedCampaign; participants: readonly Participant[] }) {
  const text = useText();
  const columns = [
    { label: text("campaigns.participant.organization") },
    { label: text("campaigns.participant.batch"), width: 224 },
    { label: text("campaigns.participant.plan"), width: 172, wide: true },
  ];
  if (participants.length === 0) return <EmptyState title={text("campaigns.participant.none")} />;
  return (
    <ListTable label={text("campaigns.tab.participants")} columns={columns}>
      {participants.map((participant) => (
        <ParticipantRow key={participant.id} participant={participant} batches={campaign.batches} />
      ))}
    </ListTable>
  );
}
