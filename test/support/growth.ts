const rounds = 6;

/** Processor time of this process, in milliseconds: what else the machine does is not in it. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * How much longer work takes when its size is four times as large: about 4 when its time grows with the size, 16 when with the
 * square. Both are measured side by side, the least of a few rounds each, so that neither a busy machine nor a pause of the
 * collector decides.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  work(size / 4); // compiled before it is measured
  for (let round = 0; round < rounds; round++) {
    small = Math.min(
      small,
      processorTime(() => work(size / 4)),
    );
    large = Math.min(
      large,
      processorTime(() => work(size)),
    );
  }
  return large / small;
}

/** Between the growth of work that is linear, or nearly so, and of work that is quadratic. */
export const mostGrowth = 9;
