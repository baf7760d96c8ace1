import { useState } from "react";
import type { ParticipantInput } from "../../../../gql/graphql";
import type { ViewedCampaign } from "../campaign-page";
import type { Participant } from "./use-all-participants";

/** Who is to take part, while it is being chosen. */
export interface ParticipantChoice {
  /** Batch by organization; null where none is chosen. */
  chosen: ReadonlyMap<string, string | null>;
  /** The plan of an organization that was asked for one; such a participant stays. */
  planOf(organizationId: string): Participant["plan"];
  set(organizationId: string, taking: boolean): void;
  setBatch(organizationId: string, batchId: string | null): void;
  /** The batch that whoever is added next goes into. */
  batchForNew: string | null;
  setBatchForNew(id: string): void;
  changed: boolean;
  forget(): void;
  toInput(): ParticipantInput[];
}

/** Lays the changes over those who take part already. */
export function useParticipantChoice(campaign: ViewedCampaign, participants: readonly Participant[]): ParticipantChoice {
  const [changes, setChanges] = useState<ReadonlyMap<string, string | null | undefined>>(new Map());
  const [batchForNew, setBatchForNew] = useState(campaign.batches[0]?.id ?? null);
  const plans = new Map(participants.map(({ organization, plan }) => [organization?.id, plan]));
  const present = new Map(
    participants.flatMap(({ organization, batchId }) => (organization ? [[organization.id, batchId ?? null] as const] : [])),
  );
  const chosen = new Map(present);
  for (const [id, batch] of changes) {
    if (batch === undefined) chosen.delete(id);
    else chosen.set(id, batch);
  }
  const change = (id: string, batch: string | null | undefined) => setChanges((before) => new Map(before).set(id, batch));
  return {
    chosen,
    planOf: (id) => plans.get(id) ?? null,
    set: (id, taking) => change(id, taking ? (present.get(id) ?? batchForNew) : undefined),
    setBatch: change,
    batchForNew,
    setBatchForNew,
    changed: chosen.size !== present.size || [...chosen].some(([id, batch]) => present.get(id) !== batch),
    forget: () => setChanges(new Map()),
    toInput: () => [...chosen].map(([organizationId, batchId]) => ({ organizationId, batchId })),
  };
}
