import type { ResponsibilityRole } from "@duban/schema";
import type { Transaction } from "../../platform/transaction.js";
import { Responsibility } from "./responsibility.entity.js";

/** Who is to carry a problem in a role. */
export type Holder = Pick<Responsibility, "role"> & Partial<Pick<Responsibility, "appointmentId" | "organizationId">>;

/**
 * Writes down who carries a problem from today on in each of these roles; whoever carried it so far has done so to today. The problem is
 * locked, so that its history is written by one at a time.
 */
export async function passOn(tx: Transaction, problemId: string, holders: readonly Holder[]): Promise<void> {
  const roles = holders.map(({ role }) => role);
  const before = await tx.find(Responsibility, { problemId, role: roles });
  const latest = new Map(before.sort((a, b) => a.number - b.number).map((row) => [row.role, row]));
  const changing = holders.filter((holder) => !isSame(latest.get(holder.role), holder));
  const ended = changing.flatMap(({ role }) => latest.get(role) ?? []).filter(({ endsOn }) => endsOn === null);
  await tx.changeAll(ended, () => ({ endsOn: tx.today }));
  await tx.insertAll(
    Responsibility,
    changing.map(({ role, appointmentId = null, organizationId = null }) => ({
      ...{ problemId, role, appointmentId, organizationId },
      number: (latest.get(role)?.number ?? 0) + 1,
      startsOn: tx.today,
      endsOn: null,
    })),
  );
}

/** Ends what is carried of a problem in these roles: its unit has given it back. */
export async function release(tx: Transaction, problemId: string, roles: readonly ResponsibilityRole[]): Promise<void> {
  const open = await tx.find(Responsibility, { problemId, role: roles, endsOn: null });
  await tx.changeAll(open, () => ({ endsOn: tx.today }));
}

function isSame(row: Responsibility | undefined, { appointmentId = null, organizationId = null }: Holder): boolean {
  return row !== undefined && row.endsOn === null && row.appointmentId === appointmentId && row.organizationId === organizationId;
}
