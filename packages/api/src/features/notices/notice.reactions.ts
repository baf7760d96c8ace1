import type { NoticeKind, NoticeParam } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";
import { type DeliveredEvent, on } from "../../platform/outbox.js";
import type { Services } from "../../platform/services.js";
import { makeNotices, tellOne } from "./notice.maker.js";
import type { Audience } from "./notice.queries.js";

/** What an event is to people: the kind of notice that it makes, whom it concerns, and which of its facts the words name. */
interface Reaction {
  readonly kind: NoticeKind;
  readonly audience: Audience | ((event: DeliveredEvent) => Audience);
  readonly params?: (event: DeliveredEvent) => readonly NoticeParam[];
}

/** Which events people are told of. Those of the calendar are made in `notice.deadlines.ts`. */
const reactions: Readonly<Record<string, Reaction>> = {
  "plan.requested": { kind: "PLAN_REQUESTED", audience: "WRITERS", params: (event) => [dueOn(event)] },
  "plan.submitted": { kind: "PLAN_SUBMITTED", audience: "REVIEWERS", params: (event) => [fact(event, "round"), dueOn(event)] },
  "plan.passedOn": { kind: "PLAN_SUBMITTED", audience: "REVIEWERS", params: (event) => [fact(event, "round"), dueOn(event)] },
  "plan.returned": {
    kind: "PLAN_RETURNED",
    audience: "WRITERS",
    params: (event) => [fact(event, "round"), fact(event, "findings"), dueOn(event)],
  },
  "plan.reviewHandedOver": { kind: "REVIEW_HANDED_OVER", audience: named, params: (event) => [fact(event, "round"), dueOn(event)] },
  "plan.reviewClaimed": { kind: "REVIEW_CLAIMED", audience: named, params: (event) => [fact(event, "round")] },
  "plan.opinionAsked": { kind: "OPINION_ASKED", audience: named, params: (event) => [fact(event, "round"), dueOn(event)] },
  "plan.opinionGiven": { kind: "OPINION_GIVEN", audience: named, params: (event) => [fact(event, "round")] },
  "plan.opinionWithdrawn": { kind: "OPINION_WITHDRAWN", audience: named, params: (event) => [fact(event, "round")] },
  "plan.opinionsLapsed": { kind: "OPINION_LAPSED", audience: named, params: (event) => [fact(event, "round")] },
  "plan.mentioned": { kind: "PLAN_MENTIONED", audience: named },
  "plan.approved": { kind: "PLAN_APPROVED", audience: "WRITERS", params: (event) => [fact(event, "round")] },
  "plan.joined": { kind: "PLAN_JOINED", audience: "WRITERS", params: (event) => [fact(event, "round"), fact(event, "count")] },
  "plan.withdrawn": { kind: "PLAN_WITHDRAWN", audience: "REVIEWERS", params: (event) => [fact(event, "round")] },
  "plan.approvalGiven": {
    kind: "PLAN_APPROVAL_GIVEN",
    audience: "REVIEWERS",
    params: (event) => [fact(event, "round"), fact(event, "missing")],
  },
  "plan.extensionAsked": { kind: "EXTENSION_ASKED", audience: "REVIEWERS", params: (event) => [fact(event, "dueOn")] },
  "plan.extensionGranted": { kind: "EXTENSION_GRANTED", audience: "WRITERS", params: (event) => [fact(event, "dueOn")] },
  "plan.extensionRefused": { kind: "EXTENSION_REFUSED", audience: "WRITERS", params: (event) => [fact(event, "dueOn")] },
  "plan.amendmentOpened": { kind: "AMENDMENT_OPENED", audience: "REVIEWERS" },
  "plan.amendmentDropped": { kind: "AMENDMENT_DROPPED", audience: "REVIEWERS" },
  "plan.reminded": {
    kind: "PLAN_REMINDED",
    audience: ({ payload }) => (payload["withReviewer"] === true ? "REVIEWERS" : "WRITERS"),
    params: (event) => [dueOn(event)],
  },
};

for (const [event, { kind, audience, params }] of Object.entries(reactions)) {
  on<Services>(event, async (happened, services) => {
    const { tenantId, id, subjectId, payload, createdAt } = happened;
    const news = {
      kind,
      planId: subjectId,
      key: id,
      params: params?.(happened) ?? [],
      audience: typeof audience === "function" ? audience(happened) : audience,
      actorId: typeof payload["byId"] === "string" ? payload["byId"] : null,
      at: createdAt,
    };
    await makeNotices(services, tenantId, [news]);
  });
}

/** Those whom the event names. */
function named({ payload }: DeliveredEvent): Audience {
  return { personIds: payload["personIds"] as readonly string[] };
}

/** Whoever is to stand in is told so; whose stead it is, is the actor. */
on<Services>("delegation.created", async ({ tenantId, id, payload, createdAt }, services) => {
  const params = ["startsOn", "endsOn"].map((name) => ({ name, value: String(payload[name]) }));
  const actorId = String(payload["byId"]);
  await tellOne(services, tenantId, {
    kind: "DELEGATED",
    key: id,
    params,
    personId: String(payload["delegateId"]),
    actorId,
    at: createdAt,
  });
});

/** Whoever made a webhook is told that its receiver fails. */
on<Services>("webhook.paused", async ({ tenantId, id, payload, createdAt }, services) => {
  const params = [{ name: "name", value: String(payload["name"]) }];
  await tellOne(services, tenantId, {
    ...{ kind: "WEBHOOK_PAUSED", key: id, params, personId: String(payload["personId"]), actorId: null, at: createdAt },
  });
});

function fact({ payload }: DeliveredEvent, name: string): NoticeParam {
  return { name, value: String(payload[name] ?? "") };
}

/** Until when whoever is told has time. */
function dueOn({ payload }: DeliveredEvent): NoticeParam {
  return { name: "dueOn", value: dayOf(new Date(String(payload["dueAt"]))) };
}
