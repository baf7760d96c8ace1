export const joined = {
  "joined.picker.left":
    "{count, plural, one {# problem} other {# problems}} of this organization on the ledger {count, plural, one {is} other {are}} not in the plan yet; it can answer them, too",
  "joined.picker.open": "Choose from the ledger",
  "joined.picker.title": "Choose problems from the ledger",
  "joined.picker.words":
    "Each chosen problem gets a response that begins with what the ledger says. Once the plan is approved, its measures, dates and owners go to the ledger.",
  "joined.picker.take": "Add to the plan ({count})",
  "joined.review.left":
    "{count, plural, one {# more problem} other {# more problems}} of the organization on the ledger {count, plural, one {is} other {are}} not in the plan",
  "joined.section": "Plan",
  "joined.from": "From plan {code}, version {number}",
  "joined.measure.from": "plan, version {number}",
  "joined.since": "joined on {date}",
  "joined.waiting":
    "Waiting: what the plan says goes to the ledger once somebody answers for the problem and its close-out is not being checked",
  "joined.lapsed": "An amendment took the problem out of the plan; what was begun stays on the ledger",
  "joined.funds": "Funds in the plan: {funds} × 10,000 yuan",
  "joined.differences": "The plan and the ledger differ",
  "joined.plan": "Plan",
  "joined.ledger": "Ledger",
  "joined.ledger.none": "nothing",
  "joined.keep": "Keep the ledger's",
  "joined.takeOver": "Take the plan's",
  "joined.handOver": "hand the responsibility over to change it",
  "joined.extension": "ask for an extension to change it",
  "joined.kept": "the ledger's is kept",
  "joined.kept.done": "The ledger's words are kept",
  "joined.taken.done": "The plan's words are taken over",
  "joined.amend": "Propose an amendment",
  "joined.amend.reason": "Change of the measures for problem {code}: ",
  "joined.measure.fixed":
    "What is done, from when to when and by whom comes from the approved plan; to change it, propose an amendment. Progress and completion are told here as ever.",
  "joined.measure.fixedButOwner":
    "What is done and from when to when comes from the approved plan; to change it, propose an amendment. The plan names no owner, so one can be chosen here.",
  "joined.onLedger": "Ledger",
  "joined.onLedger.progress": "{percent}% done",
  "joined.onLedger.measures": "measures done: {done}/{all}",
  "joined.close.list": "Problems that are not struck off",
  "joined.close.carryOn": "How the work on open problems goes on",
  "joined.close.hint":
    "Needed while problems are open: who answers, how the work goes on, when it is checked. Nobody is released; the problems stay on the ledger.",
  "joined.closed": "Problems open when it closed: {count}. Nobody is released from them:",
};
