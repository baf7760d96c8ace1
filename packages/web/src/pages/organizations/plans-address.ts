import type { Light, PlanState } from "@duban/schema";

interface PlansBehind {
  campaignId: string;
  organizationId: string;
  states?: readonly PlanState[];
  light?: Light;
  /** Only those of which an amendment is under way. */
  amending?: boolean;
}

/** The address of the list of plans behind a figure. */
export function plansAddress({ campaignId, organizationId, states, light, amending }: PlansBehind): string {
  const parameters = new URLSearchParams({ campaign: campaignId, org: organizationId });
  if (states) parameters.set("state", states.join(","));
  if (light) parameters.set("light", light);
  if (amending) parameters.set("amending", "true");
  return `/plans?${parameters}`;
}
