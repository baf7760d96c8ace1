/** Which paper of a plan: the letter of a decided round, a submitted version, or the draft. */
export type PaperName = `decision-${number}` | `version-${number}` | "draft";

/** Where a paper is looked at and printed. */
export function printPath(planId: string, name: PaperName): string {
  return `/plans/${planId}/print/${name}`;
}

/** Where the server gives a paper; null for a name that no paper has. */
export function paperFile(planId: string, name: string, form: "docx" | "json"): string | null {
  const plan = `/files/plans/${encodeURIComponent(planId)}`;
  const [, kind, round] = /^(decision|version)-([1-9]\d*)$/.exec(name) ?? [];
  if (name === "draft") return `${plan}/versions/draft.${form}`;
  return kind && round ? `${plan}/${kind}s/${round}.${form}` : null;
}
