import { enumeration, type ValueOf } from "../enumeration.js";

/** The lists whose filters are kept as views. */
export const viewedLists = enumeration({
  INBOX: ["收件箱", "Inbox"],
  PLANS: ["方案", "Plans"],
  PROBLEMS: ["问题", "Problems"],
  TREE: ["监督树", "Tree"],
});

export type ViewedList = ValueOf<typeof viewedLists>;

/** What each list's address may say: its filters and its order, not which row is current. */
export const viewParameters: Readonly<Record<ViewedList, readonly string[]>> = {
  INBOX: ["kind", "light", "q"],
  PLANS: ["campaign", "org", "state", "light", "q"],
  PROBLEMS: [
    "list",
    "ledger",
    "org",
    "state",
    "light",
    "severity",
    "kind",
    "standing",
    "awaiting",
    "outcome",
    "theme",
    "area",
    "aspect",
    "executive",
    "department",
    "task",
    "standing",
    "awaiting",
    "lookBack",
    "relapsed",
    "mine",
    "order",
    "q",
    "campaign",
  ],
  TREE: ["campaign", "org", "of", "asOf", "sort", "descending"],
};

/** The part of an address that a view of the list keeps, in one order, so that two addresses that filter alike are kept alike. */
export function viewQuery(list: ViewedList, address: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of viewParameters[list]) for (const value of address.getAll(name)) if (value !== "") kept.append(name, value);
  return kept.toString();
}
