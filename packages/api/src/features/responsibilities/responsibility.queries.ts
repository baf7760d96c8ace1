import type { ResponsibilityRole } from "@duban/schema";
import type { Transaction } from "../../platform/transaction.js";
import { Responsibility } from "./responsibility.entity.js";

/** Who is to carry a problem in a role. */
export type Holder = Pick<Responsibility, "role"> & Partial<Pick<Responsibility, "appointmentId" | "organizationId">>;

/** Who is to carry one problem, in some roles. */
export interface Holders {
  readonly problemId: string;
  readonly holders: readonly Holder[];
}

/**
 * Writes down who carries a problem from today on in each of these roles; whoever carried it so far has done so to today. The problem is
 * locked, so that its history is written by one at a time.
 */
export function passOn(tx: Transaction, problemId: string, holders: readonly Holder[]): Promise<void> {
  return passAllOn(tx, [{ problemId, holders }]);
}

/** As `passOn`, for many problems in the statements of one. */
export async function passAllOn(tx: Transaction, problems: readonly Holders[]): Promise<void> {
  const roles = [...new Set(problems.flatMap(({ holders }) => holders.map(({ role }) => role)))];
  const before = await tx.find(Responsibility, { problemId: problems.map(({ problemId }) => problemId), role: roles });
  const keyOf = (problemId: string, role: ResponsibilityRole) => `${problemId} ${role}`;
  const latest = new Map(before.sort((a, b) => a.number - b.number).map((row) => [keyOf(row.problemId, row.role), row]));
  const wanted = problems.flatMap(({ problemId, holders }) => holders.map((holder) => ({ ...holder, problemId })));
  const changing = wanted
    .map((holder) => ({ holder, last: latest.get(keyOf(holder.problemId, holder.role)) }))
    .filter(({ holder, last }) => !isSame(last, holder));
  const ended = changing.flatMap(({ last }) => last ?? []).filter(({ endsOn }) => endsOn === null);
  await tx.changeAll(ended, () => ({ endsOn: tx.today }));
  await tx.insertAll(
    Responsibility,
    changing.map(({ holder: { problemId, role, appointmentId = null, organizationId = null }, last }) => ({
      ...{ problemId, role, appointmentId, organizationId },
      number: (last?.number ?? 0) + 1,
      startsOn: tx.today,
      endsOn: null,
    })),
  );
}

/** Ends what is carried of a problem in these roles: its unit has given it back. */
export function release(tx: Transaction, problemId: string, roles: readonly ResponsibilityRole[]): Promise<void> {
  return releaseAll(tx, [problemId], roles);
}

/** As `release`, for many problems. */
export async function releaseAll(tx: Transaction, problemIds: readonly string[], roles: readonly ResponsibilityRole[]): Promise<void> {
  const open = await tx.find(Responsibility, { problemId: problemIds, role: roles, endsOn: null });
  await tx.changeAll(open, () => ({ endsOn: tx.today }));
}

function isSame(row: Responsibility | undefined, { appointmentId = null, organizationId = null }: Holder): boolean {
  return row !== undefined && row.endsOn === null && row.appointmentId === appointmentId && row.organizationId === organizationId;
}
