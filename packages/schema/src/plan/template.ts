import { addDays } from "../calendar-date.js";
import { emptyPlanContent, type PlanContent } from "./content.js";

/**
 * What others can begin from: the work and how it is shown to be done, the kinds of people and groups. What belongs to the one
 * organization stays behind: names, organizations, head-counts, what became of dates, answers to problems, attachments, the commitment.
 */
export function templateOf(content: PlanContent): PlanContent {
  const { batches, keyPeople, workTable, guidanceGroups, safeguards, narrative } = content;
  return {
    ...emptyPlanContent(),
    batches: batches.map((batch) => ({ ...batch, organizationIds: [], headCount: null })),
    keyPeople: keyPeople.map((person) => ({ ...person, name: "" })),
    workTable: workTable.map((row) => ({ ...row, responsiblePerson: "", firstEndsOn: null, slipReason: "", doneOn: null })),
    guidanceGroups: guidanceGroups.map((group) => ({
      ...group,
      leaderName: "",
      leaderOrganizationId: null,
      members: group.members.map((member) => ({ ...member, name: "", homeOrganizationId: null })),
      guidedOrganizationIds: [],
    })),
    safeguards,
    narrative,
  };
}

/** A template with all of its days moved, for a campaign that begins earlier or later. */
export function movedTemplate(template: PlanContent, days: number): PlanContent {
  const moved = <Row extends { startsOn: string | null; endsOn: string | null }>(row: Row): Row => ({
    ...row,
    startsOn: row.startsOn && addDays(row.startsOn, days),
    endsOn: row.endsOn && addDays(row.endsOn, days),
  });
  return { ...template, batches: template.batches.map(moved), workTable: template.workTable.map(moved) };
}
