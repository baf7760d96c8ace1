import type { workbench as chinese } from "../zh-CN/workbench";

export const workbench: Record<keyof typeof chinese, string> = {
  "workbench.suggest": "Suggest other words",
  "workbench.suggest.none": "Edit what stands there; only changed fields are sent",
  "workbench.suggest.count": "{count, plural, one {Suggestion: # field} other {Suggestion: # fields}}",
  "workbench.suggest.drop": "Drop the suggestion",
  "workbench.suggestion": "Suggested words",
  "workbench.suggestion.take": "Take over",
  "workbench.suggestion.taken": "The text says this already",
  "workbench.suggestion.replace": "Replace with the suggestion",
  "workbench.suggestion.done": "The suggestion was taken over and {label} answered",
  "workbench.suggestion.outdated":
    "This has been edited since the finding was sent and no longer fits the suggestion. Compare both; to keep yours, simply answer.",
  "workbench.suggestion.now": "Now",
  "workbench.suggestion.suggested": "Suggested",
  "workbench.suggestion.rowGone": "The row that is spoken of has been deleted. Change the plan yourself and answer.",
  "workbench.sinceMine": "My last review · round {round}",
  "workbench.keys.sinceMine": "Compare with my last review",
  "workbench.coverage": "Problems covered",
  "workbench.coverage.matrix": "Coverage matrix",
  "workbench.coverage.text": "Back to the text",
  "workbench.coverage.whole": "No holes, no orphans",
  "workbench.coverage.gaps": "Holes {holes}, orphans {orphans}",
  "workbench.coverage.problem": "Problem handed down",
  "workbench.coverage.none": "No problem has been handed down to this organization.",
  "workbench.coverage.orphans": "Orphans: no problem asks for them",
  "workbench.coverage.rule":
    "A work row answers to a problem when it names its code or title, or is answered for by the problem's responsible person or lead department; key people by name.",
  "workbench.coverage.cell": "{problem} {aspect}: {state}, {count}",
  "workbench.keys.coverage": "Coverage matrix",
  "workbench.undo": "Undo",
  "workbench.undo.words": "The decision has just been taken and has not gone out; it can be undone.",
  "workbench.undone": "The decision was undone; everything is as it was",
  "workbench.keys.undo": "Undo the decision just taken",
  "workbench.override": "Override",
  "workbench.override.tag": "Overridden",
  "workbench.override.title": "Approve round {round} of {organization} all the same",
  "workbench.override.ask":
    "Blocking findings or pre-checks stand open, and the plan passes all the same. The reason is shown with the plan for ever, to the submitter and to everybody above.",
  "workbench.override.reason": "Reason for the override",
  "workbench.override.words":
    "{name} approved all the same, with {findings} blocking findings open and {checks} blocking pre-checks failed. Reason: {reason}",
};
