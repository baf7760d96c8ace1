interface LoadedRound {
  readonly number: number;
  readonly state: string;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
}

interface LoadedPlan {
  readonly state: string;
  readonly versionInForceId: string | null;
  readonly turnDueAt: Date;
  readonly rounds: readonly LoadedRound[];
}

const threeDays = 3 * 86_400_000;

/** The figures of a set of plans, counted in JavaScript from what was loaded. */
export function figuresOf(plans: readonly LoadedPlan[]) {
  const now = Date.now();
  const counted = plans.map((plan) => {
    const first = Math.min(...plan.rounds.filter(({ state }) => state === "APPROVED").map(({ number }) => number));
    const rounds = plan.rounds.filter(({ number }) => number <= first);
    const due = plan.state === "APPROVED" ? Number.POSITIVE_INFINITY : plan.turnDueAt.getTime() - now;
    return {
      standing: plan.versionInForceId === null ? plan.state : "APPROVED",
      amending: plan.versionInForceId !== null && plan.state !== "APPROVED",
      late: due < 0,
      soon: due >= 0 && due <= threeDays,
      decided: rounds.some(({ decidedAt }) => decidedAt !== null),
      returned: rounds.some(({ state }) => state === "RETURNED"),
      taken: rounds.filter(({ state }) => state !== "WITHDRAWN").length,
    };
  });
  const count = (test: (plan: (typeof counted)[number]) => boolean) => counted.filter(test).length;
  const standing = (state: string) => count((plan) => plan.standing === state);
  const decided = counted.filter((plan) => plan.decided);
  const hours = plans.flatMap(({ rounds }) =>
    rounds.flatMap(({ submittedAt, decidedAt }) => (decidedAt ? [(decidedAt.getTime() - submittedAt.getTime()) / 3_600_000] : [])),
  );
  const firstPass = count((plan) => plan.standing === "APPROVED" && !plan.returned);
  return {
    ...{ asked: plans.length, drafting: standing("DRAFT"), submitted: standing("SUBMITTED"), inReview: standing("IN_REVIEW") },
    ...{ returned: standing("RETURNED"), approved: standing("APPROVED"), withdrawn: standing("WITHDRAWN") },
    ...{ amending: count((plan) => plan.amending), overdue: count((plan) => plan.late), dueSoon: count((plan) => plan.soon) },
    ...{ firstPass, decided: decided.length, firstPassYield: decided.length === 0 ? null : firstPass / decided.length },
    rounds: average(decided.map(({ taken }) => taken)),
    turnaroundHours: average(hours),
  };
}

function average(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
