import type { Stage } from "./demo.stage.js";

/** Something that happens at a time. What it needs of earlier acts it looks up when its time has come. */
export interface Act {
  readonly at: Date;
  run(stage: Stage): Promise<void>;
}

const minute = 60_000;

/** Some minutes later. */
export function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}

/** Plays the acts in the order of their times, so that the audit trail reads as it would have been written. */
export async function play(stage: Stage, acts: readonly Act[]): Promise<void> {
  const ordered = [...acts].sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const act of ordered) {
    if (act.at > stage.calendar.now) throw new Error(`The story goes beyond today: ${act.at.toISOString()}`);
    await act.run(stage);
  }
}
