import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

// Loaded into the server before the product, which knows nothing of it: how long what is due has to wait for its turn. Told to begin by a
// signal, once the product has started; what was found is written down when the process ends.
const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
process.on("SIGUSR2", () => delay.reset());
process.on("exit", () => {
  // The interval itself is among what is counted.
  const late = (nanoseconds: number) => Math.max(nanoseconds / 1e6 - resolution, 0);
  const found = { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), most: late(delay.max) };
  writeFileSync(process.env["BENCH_PROBE"] ?? "", JSON.stringify(found));
});
