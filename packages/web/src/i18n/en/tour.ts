import type { tour as source } from "../zh-CN/tour";

export const tour: Record<keyof typeof source, string> = {
  "demo.title": "See the demo as somebody else",
  "demo.words": "Choose a person to sign in as, at once; within the same group you come back to where you were.",
  "demo.present": "Now",
  "tour.hint": "Hint {number} of {count}",
  "tour.skip": "No more hints",
  "tour.read": "Got it",
  "tour.inbox.title": "Whose turn it is, at a glance",
  "tour.inbox.words": "What needs you, since when and until when. j and k move, Enter opens.",
  "tour.workbench.title": "Findings beside their answers",
  "tour.workbench.words":
    "n goes through the findings and their answers, y confirms, u raises again; approval opens once every blocking one is confirmed.",
  "tour.palette.title": "The way to anywhere",
  "tour.palette.words": "Ctrl K (⌘K), then a name, a code or pinyin initials such as dhlh, leads to a plan, an organization or an action.",
  "tour.tree.title": "Where the red is",
  "tour.tree.words": "The wider, the more plans; the darker, the more overdue. A click goes into the unit.",
};
