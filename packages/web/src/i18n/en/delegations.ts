import type { delegations as source } from "../zh-CN/delegations";

export const delegations: Record<keyof typeof source, string> = {
  "absence.words":
    "While you are away somebody reviews in your stead: takes plans in hand, writes findings, returns and approves. Overrides and administration are not handed on, and neither of you may be recused. It ends by itself after the last day, and both names stand on everything that is done.",
  "absence.create": "Name a stand-in",
  "absence.submit": "Name the stand-in",
  "absence.started": "Your stand-in is named and will be told",
  "absence.delegate": "Who stands in",
  "absence.scope": "For what",
  "absence.scope.all": "All that I review",
  "absence.scope.one": "Only the reviews of {name}",
  "absence.scope.whole": "All reviews",
  "absence.startsOn": "First day",
  "absence.endsOn": "Last day",
  "absence.reason": "Reason",
  "absence.period": "Period",
  "absence.given": "Who stands in for me",
  "absence.given.none": "Nobody stands in for you",
  "absence.given.none.words": "Name somebody before you leave; what waits for you then stands in their inbox as well.",
  "absence.given.nobody": "You review nothing, so there is nothing that somebody could do in your stead.",
  "absence.held": "For whom I stand in",
  "absence.held.none": "You stand in for nobody",
  "absence.held.none.words": "You are told when somebody names you; what waits for them then stands in your inbox, marked with their name.",
  "absence.endedOn": "ended early by {name}, {when}",
  "absence.live": "in force",
  "absence.state": "State",
  "absence.absent": "Who is away",
  "absence.by": "{name} stands in",
  "absence.tab.mine": "Mine",
  "absence.tab.all": "All organizations",
  "absence.all.words":
    "{count, plural, one {# delegation} other {# delegations}} of people in the organizations that you administer or audit, latest first.",
  "absence.all.none": "Nobody stands in for anybody",
  "absence.all.none.words":
    "When somebody in the organizations that you administer or audit is away and has named a stand-in, it is listed here.",
};
