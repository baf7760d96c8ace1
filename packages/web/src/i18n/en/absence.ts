/** Who stands in for whoever is absent. */
export const absence = {
  "absence.title": "Standing in",
  "absence.account.words": "Have somebody review in your stead while you are away.",
  "absence.account.open": "Who stands in",
  "absence.for": "for {name}",
  "absence.decides": "You review on behalf of {name}. Both names will stand on the decision and its letter.",
  "absence.inStead": "{name} (for {absent})",
  "absence.line.given": "{name} stands in for you until {date}",
  "absence.line.coming": "{name} stands in for you from {from} to {date}",
  "absence.line.held": "You stand in for {name} until {date}",
  "absence.end": "End",
  "absence.ended": "The delegation has ended",
  "absence.end.of": "{name} stands in no more",
  "absence.end.words":
    "It ends at once. What {name} has decided stands, and findings not sent yet stay theirs, but they no longer act in your stead.",
  "absence.end.ofAnother":
    "It ends at once. What {name} has decided stands, and findings not sent yet stay theirs, but they no longer act in the stead of {absent}.",
};
