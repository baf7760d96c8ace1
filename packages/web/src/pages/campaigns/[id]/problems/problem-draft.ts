import { addDays, format, type Locale, type ProblemKind, type ProblemSeverity } from "@duban/schema";
import type { ProblemInput } from "../../../../gql/graphql";
import type { UserError } from "../../../../ui/field-errors";

/** A problem as it is typed. */
export interface ProblemDraft {
  key: string;
  organizationId: string | null;
  title: string;
  kind: ProblemKind;
  severity: ProblemSeverity;
  deadline: string | null;
  /** Somebody chose the deadline, so the severity no longer does. */
  deadlineChosen: boolean;
  repeated: boolean;
  theme: string | null;
}

const daysBySeverity: Record<ProblemSeverity, number> = { MAJOR: 30, IMPORTANT: 60, GENERAL: 90 };

/** How long a problem of this severity may take, counted from today. */
function deadlineOf(severity: ProblemSeverity, today: string): string {
  return addDays(today, daysBySeverity[severity]);
}

/** An empty row; it goes on with what the row before it says, since problems come in runs. */
export function nextDraft(key: string, today: string, before?: ProblemDraft): ProblemDraft {
  if (before) return { ...before, key, title: "", repeated: false };
  const severity: ProblemSeverity = "GENERAL";
  const deadline = deadlineOf(severity, today);
  return {
    key,
    organizationId: null,
    title: "",
    kind: "SPECIAL_RECTIFICATION",
    severity,
    deadline,
    deadlineChosen: false,
    repeated: false,
    theme: null,
  };
}

/** A row with a change in it; until somebody chooses the deadline it follows the severity. */
export function changedDraft(draft: ProblemDraft, changes: Partial<ProblemDraft>, today: string): ProblemDraft {
  const next = { ...draft, ...changes };
  if (changes.deadline !== undefined) return { ...next, deadlineChosen: true };
  if (changes.severity && !next.deadlineChosen) return { ...next, deadline: deadlineOf(changes.severity, today) };
  return next;
}

/** Rows in which nobody typed a title are left out; `places` says which row of the grid each problem is. */
export function problemsOf(
  drafts: readonly ProblemDraft[],
  locale: Locale,
): { problems: ProblemInput[]; places: number[]; missing: UserError[] } {
  const missing: UserError[] = [];
  const message = format("VALUE_REQUIRED", {}, locale);
  const places = drafts.flatMap(({ title }, place) => (title.trim() === "" ? [] : [place]));
  const problems = places.flatMap((place, position): ProblemInput[] => {
    const draft = drafts[place];
    if (!draft) return [];
    const { organizationId, deadline, title, kind, severity, repeated, theme } = draft;
    if (organizationId === null)
      missing.push({ code: "VALUE_REQUIRED", path: ["input", "problems", String(position), "organizationId"], message });
    if (deadline === null) missing.push({ code: "VALUE_REQUIRED", path: ["input", "problems", String(position), "deadline"], message });
    return [{ organizationId: organizationId ?? "", deadline: deadline ?? "", title, kind, severity, repeated, theme }];
  });
  return { problems, places, missing };
}
