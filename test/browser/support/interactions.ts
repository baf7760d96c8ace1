import type { Visit } from "./visit.js";

/** From an input to the painting of what it did, in milliseconds; the browser tells of nothing shorter than 16. */
export interface Interactions {
  readonly median: number;
  readonly worst: number;
}

/** Does something several times and measures each as the browser's own event timing does. */
export async function measured(visit: Visit, acts: readonly (() => Promise<void>)[]): Promise<Interactions> {
  const durations: number[] = [];
  for (const act of acts) {
    await visit.page.evaluate(() => {
      const watched = window as unknown as { durations: number[]; observer?: PerformanceObserver };
      watched.durations = [];
      watched.observer ??= new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watched.durations.push(duration);
      });
      watched.observer.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    });
    await act();
    durations.push(
      await visit.page.evaluate(async () => {
        // Told of only after the frame in which it was painted.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve, 50));
        return Math.max(16, ...(window as unknown as { durations: number[] }).durations);
      }),
    );
  }
  const sorted = durations.toSorted((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 16, worst: sorted.at(-1) ?? 16 };
}
