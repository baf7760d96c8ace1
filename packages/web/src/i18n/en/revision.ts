import type { revision as source } from "../zh-CN/revision";

export const revision: Record<keyof typeof source, string> = {
  "revision.take": "Export this list to be edited (Excel)",
  "revision.bring": "Bring an edited list back…",
  "revision.title": "Bring an edited list back",
  "revision.words":
    "Choose a list that was exported from here and edited in Excel or WPS. You see who changed what before anything is written; where a cell was changed here since as well, you choose. Nothing is overwritten silently.",
  "revision.choose": "Choose the edited list (.xlsx)",
  "revision.again": "Another file",
  "revision.result":
    "Exported {when}, {total} rows. Changed in the sheet: {mine}. Changed in both: {conflict}. Changed here since: {theirs}. Cannot be written: {refused}. Unchanged: {unchanged}.",
  "revision.group.conflict": "Changed in both, choose ({count})",
  "revision.group.refused": "Cannot be written ({count})",
  "revision.group.mine": "Changed in the sheet, to be written ({count})",
  "revision.group.theirs": "Changed here since, kept ({count})",
  "revision.group.ignored": "Changes passed over ({count})",
  "revision.allMine": "All as in the sheet",
  "revision.allTheirs": "All as they are here",
  "revision.side.mine": "Sheet",
  "revision.side.theirs": "Here",
  "revision.side.base": "Exported",
  "revision.choice": "Which {column} of {code} stands",
  "revision.kept": "(changed here, kept)",
  "revision.empty": "(empty)",
  "revision.more": "Show more ({count} left)",
  "revision.close": "Close",
  "revision.marked": "Download the sheet with its results",
  "revision.write": "Write {count, plural, one {# row} other {# rows}}",
  "revision.progress": "Rows written: {count} of {total}…",
  "revision.done": "Rows written: {count}",
  "revision.meanwhile": "Rows changed by others since you looked, and not written: {count}. Below is how they stand now; look again.",
};
