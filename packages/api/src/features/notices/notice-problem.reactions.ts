import type { NoticeKind } from "@duban/schema";
import { type DeliveredEvent, on } from "../../platform/outbox.js";
import { asSystem } from "../../platform/select/index.js";
import type { Services } from "../../platform/services.js";
import { noticeRow, type Wishes, writeNotices } from "./notice.maker.js";
import { type ProblemAudience, recipientsOfProblem } from "./notice-problem.queries.js";

/** What an event of the ledger is to people. */
interface Reaction {
  readonly kind: NoticeKind;
  readonly audience: ProblemAudience | ((event: DeliveredEvent) => ProblemAudience);
  readonly params?: readonly string[];
  /** For somebody who need not see the problem yet. */
  readonly leadsNowhere?: boolean;
}

/** Which events of the ledger people are told of; how its lights change is told by `notice-lights.ts`. */
const reactions: Readonly<Record<string, Reaction>> = {
  "problem.assigned": { kind: "PROBLEM_ASSIGNED", audience: "UNIT", params: ["dueOn"] },
  "problems.assigned": { kind: "PROBLEMS_ASSIGNED", audience: "UNIT", params: ["count", "dueOn"] },
  "problems.reminded": { kind: "PROBLEMS_REMINDED", audience: "UNIT", params: ["count", "dueOn"] },
  "problems.handOverAsked": { kind: "HAND_OVERS_ASKED", audience: named, params: ["count"], leadsNowhere: true },
  "problem.accepted": { kind: "PROBLEM_ACCEPTED", audience: "MANAGERS" },
  "problem.refused": { kind: "PROBLEM_REFUSED", audience: "MANAGERS" },
  "problem.closeOutReturned": { kind: "CLOSE_OUT_RETURNED", audience: "UNIT", params: ["dueOn"] },
  "problem.closed": { kind: "PROBLEM_CLOSED", audience: "UNIT" },
  "problem.extensionAsked": { kind: "PROBLEM_EXTENSION_ASKED", audience: "MANAGERS", params: ["wantedOn"] },
  "problems.extensionAsked": { kind: "PROBLEM_EXTENSIONS_ASKED", audience: "MANAGERS", params: ["count"] },
  "problems.requestsGranted": { kind: "PROBLEM_REQUESTS_GRANTED", audience: named, params: ["count"] },
  "problems.requestsRefused": { kind: "PROBLEM_REQUESTS_REFUSED", audience: named, params: ["count"] },
  "problem.standingAsked": { kind: "PROBLEM_STANDING_ASKED", audience: "MANAGERS" },
  "problem.requestGranted": { kind: "PROBLEM_REQUEST_GRANTED", audience: named },
  "problem.requestRefused": { kind: "PROBLEM_REQUEST_REFUSED", audience: named },
  "problem.reopened": { kind: "PROBLEM_REOPENED", audience: "UNIT", params: ["dueOn"] },
  "problem.slipping": { kind: "LOOK_BACK_SLIPPING", audience: "UNIT", params: ["dueOn"] },
  "problem.handOverAsked": { kind: "HAND_OVER_ASKED", audience: named, params: ["code"], leadsNowhere: true },
  "problem.handedOver": { kind: "HAND_OVER_ACCEPTED", audience: named },
  "problem.handOverDeclined": { kind: "HAND_OVER_DECLINED", audience: named },
};

for (const [event, reaction] of Object.entries(reactions)) {
  on<Services>(event, (happened, services) => tellOfProblem(services, happened, reaction));
}

/** Makes the notices of one event for everybody concerned; told twice, it makes none twice. */
async function tellOfProblem(
  services: Services,
  event: DeliveredEvent,
  { kind, audience, params = [], leadsNowhere }: Reaction,
): Promise<void> {
  const { tenantId, id: key, subjectId, payload, createdAt: at } = event;
  // Of many that are dealt with together people are told once, as by `problems.assigned`.
  if (payload["together"] === true) return;
  const now = services.clock();
  const actorId = typeof payload["byId"] === "string" ? payload["byId"] : null;
  const chosen = typeof audience === "function" ? audience(event) : audience;
  const wanted = recipientsOfProblem({ problemId: subjectId, key, actorId, mustRead: !leadsNowhere }, chosen);
  const recipients = await services.store.query<Wishes>(tenantId, asSystem(tenantId, now, wanted));
  const values = params.map((name) => ({ name, value: String(payload[name] ?? "") }));
  const told = { kind, key, params: values, actorId, at, planId: null, problemId: leadsNowhere ? null : subjectId };
  await writeNotices(
    services,
    tenantId,
    now,
    recipients.flatMap((recipient) => noticeRow(services, now, told, recipient)),
  );
}

/** Those whom the event names. */
function named({ payload }: DeliveredEvent): ProblemAudience {
  return { personIds: (payload["personIds"] ?? []) as readonly string[] };
}
