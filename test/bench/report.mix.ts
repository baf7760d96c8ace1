import { count, table, takenText } from "./report.table.ts";
import type { MixResult, Taken } from "./results.ts";

const titles: Readonly<Record<string, string>> = {
  all: "everything",
  home: "first page: frame and inbox",
  inbox: "inbox",
  tree: "tree of organizations",
  plan: "page of a plan",
  campaign: "page of a campaign",
  review: "review of a plan",
  editor: "editor of a plan",
  save: "a draft saved by itself",
  submit: "a plan handed in",
  withdraw: "a plan taken back",
  start: "a review begun",
  note: "a finding written down",
  decide: "a decision",
  comment: "a comment",
  told: "what is shown, asked for again after a change",
};

/** What users at work were answered, how fast, and what it took. */
export function mixText(mix: MixResult & Taken): string {
  const { users, minutes, kinds, refusals, errors, delay, memory } = mix;
  const rows = Object.entries(kinds).map(([kind, figures]) => [
    ...[titles[kind] ?? kind, count(figures.count), figures.p50.toFixed(0), figures.p99.toFixed(0)],
  ]);
  const said = Object.entries(refusals).map(([what, times]) => `${what} ${times}×`);
  const held = Object.entries(memory).map(
    ([name, [first, last]]) => `${name} ${first?.toFixed(0) ?? "–"} MB, then ${last?.toFixed(0) ?? "–"} MB`,
  );
  return [
    "### Users at work",
    takenText(
      mix,
      `${users} users for ${minutes} minutes, each with a session and rights of their own and a stream of what changes, with time to think`,
    ),
    table(["", "times", "p50 ms", "p99 ms"], rows),
    `Errors: ${errors}. Refused by the domain: ${said.length > 0 ? said.join(", ") : "nothing"}. Delay of the event loop: p50 ${delay.p50.toFixed(1)}, p99 ${delay.p99.toFixed(1)}, at most ${delay.most.toFixed(0)} ms.
Memory after a minute and at the end: ${held.join("; ")}.`,
  ].join("\n\n");
}
