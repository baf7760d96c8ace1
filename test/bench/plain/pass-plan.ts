import { createHash, randomUUID } from "node:crypto";
import { type DataSource, type EntityManager, In } from "typeorm";
import type { Row } from "./entities.ts";

/** What a decision is about. */
export interface Decided {
  readonly planId: string;
  readonly contentHash: string;
  readonly deciderId: string;
}

/** Lets a plan pass in one transaction: each row is loaded, changed and saved, as TypeORM's guide does it. */
export function passPlan(source: DataSource, tenantId: string, { planId, contentHash, deciderId }: Decided): Promise<unknown> {
  return source.transaction(async (manager) => {
    const lock = { mode: "pessimistic_write" } as const;
    const one = (name: string, where: object) =>
      manager.getRepository<Row>(name).findOneOrFail({ where: { tenantId, ...where }, lock } as never);
    const plan = await one("Plan", { id: planId });
    if (plan["state"] !== "IN_REVIEW") throw new Error("not under review");
    const round = await one("ReviewRound", { planId, number: plan["round"] });
    const stage = await one("ReviewStage", { planId, round: plan["round"], level: plan["level"] });
    if (round["contentHash"] !== contentHash) throw new Error("another version");
    await refuseUnlessClear(manager, tenantId, plan);
    const before = [plan, round, stage].map((row) => ({ ...row }));
    const now = new Date();
    const decided = { state: "APPROVED", decidedAt: now, decidedById: deciderId };
    const next = (row: Row) => ({ revision: (row["revision"] as number) + 1 });
    Object.assign(plan, { state: "APPROVED", approvedAt: now, turnSince: now, versionInForceId: plan["latestVersionId"], ...next(plan) });
    const repository = (name: string) => manager.getRepository<Row>(name);
    await repository("Plan").save(plan);
    await repository("ReviewRound").save(Object.assign(round, decided, next(round)));
    await repository("ReviewStage").save(Object.assign(stage, decided, next(stage)));
    const shared = { tenantId, id: randomUUID(), planId, round: plan["round"] };
    const approval = { ...shared, stageId: stage.id, approverId: deciderId, approvedAt: now };
    await repository("ReviewApproval").save(approval as never);
    const verdict = { level: plan["level"], verdict: "APPROVED", note: "", decidedAt: now, decidedById: deciderId, restores: before };
    const decision = { ...shared, id: randomUUID(), roundId: round.id, ...verdict };
    await repository("Decision").save(decision as never);
    const subjects = [plan, round, stage, approval, decision].map(({ id }, place) => ({
      id,
      noun: nouns[place] ?? "",
      before: before[place] ?? null,
    }));
    await record(manager, tenantId, subjects, { at: now, personId: deciderId });
    await announce(manager, tenantId, plan, now);
    return plan;
  });
}

const nouns = ["Plan", "ReviewRound", "ReviewStage", "ReviewApproval", "Decision"];

async function refuseUnlessClear(manager: EntityManager, tenantId: string, plan: Row): Promise<void> {
  const findings = await manager
    .getRepository<Row>("ReviewFinding")
    .find({ where: { tenantId, plan: { id: plan.id }, state: In(["DRAFT", "OPEN", "ANSWERED"]) } } as never);
  const version = await manager
    .getRepository<Row>("PlanVersion")
    .findOneOrFail({ where: { tenantId, id: plan["latestVersionId"] } } as never);
  const failed = (version["preChecks"] as { weight: string; passed: boolean }[]).some(
    ({ weight, passed }) => weight === "BLOCKING" && !passed,
  );
  if (failed || findings.some(({ state, weight }) => state === "DRAFT" || weight === "BLOCKING"))
    throw new Error("something stands against it");
}

interface Subject {
  readonly id: string;
  readonly noun: string;
  readonly before: object | null;
}

async function record(
  manager: EntityManager,
  tenantId: string,
  subjects: readonly Subject[],
  act: { at: Date; personId: string },
): Promise<void> {
  const heads = manager.getRepository<Row>("AuditHead");
  const head = await heads.findOneOrFail({ where: { tenantId }, lock: { mode: "pessimistic_write" } } as never);
  let [sequence, hash] = [Number(head["sequence"]), head["hash"] as string];
  for (const { id: subjectId, noun, before } of subjects) {
    sequence += 1;
    const event = { tenantId, id: randomUUID(), sequence, ...act, action: "plan.approve", noun, subjectId };
    const canonical = JSON.stringify({ ...event, before, after: { state: "APPROVED" } });
    const previousHash = hash;
    hash = createHash("sha256")
      .update(previousHash + canonical)
      .digest("hex");
    await manager.getRepository<Row>("AuditEvent").save({ ...event, canonical, previousHash, hash } as never);
  }
  await heads.save(Object.assign(head, { sequence, hash }));
}

async function announce(manager: EntityManager, tenantId: string, plan: Row, now: Date): Promise<void> {
  const outbox = manager.getRepository<Row>("OutboxEvent");
  const last = (await outbox.maximum("sequence" as never, { tenantId } as never)) ?? 0;
  const event = { event: "plan.approved", noun: "Plan", subjectId: plan.id, payload: { round: plan["round"] } };
  await outbox.save({
    tenantId,
    id: randomUUID(),
    sequence: Number(last) + 1,
    ...event,
    createdAt: now,
    heldUntil: new Date(now.getTime() + 12_000),
  } as never);
}
