/** What is resolved where it is found. */
export const spot = {
  "spot.on": "Resolved on the spot: ask for its close-out at once",
  "spot.measure": "What was done",
  "spot.doneOn": "Done on",
  "spot.criterion": "Counts as resolved when",
  "spot.criterion.usual": "Put right on the spot, as the evidence shows",
  "spot.words": "It is entered, assigned, done and asked to be closed out in one go; somebody else still checks it, level by level.",
  "spot.submit": "Enter and ask for close-out",
  "spot.done": "{code} is entered and its close-out asked for",
  "spot.entered": "The problem is entered as {code}. Correct what follows and send it again; it is not entered twice.",
  "spot.file.remove": "Take {name} out",
} as const;
