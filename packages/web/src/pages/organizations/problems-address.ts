interface ProblemsBehind {
  campaignId: string;
  organizationId: string;
  light?: string;
  state?: string;
  severity?: string;
  kind?: string;
  standing?: string;
  theme?: string;
  relapsed?: string;
}

/** The address of the list of problems behind a figure. */
export function problemsAddress({ campaignId, organizationId, ...filters }: ProblemsBehind): string {
  return `/problems?${new URLSearchParams({ campaign: campaignId, org: organizationId, ...filters })}`;
}
