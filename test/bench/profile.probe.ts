import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";

// Loaded into the server before the product, which knows nothing of it: a signal begins a profile of the processor, the next one ends it.
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 200 });
let running = false;
process.on("SIGUSR2", async () => {
  running = !running;
  if (running) return session.post("Profiler.start");
  const { profile } = await session.post("Profiler.stop");
  writeFileSync(process.env["BENCH_PROBE"] ?? "", JSON.stringify(profile));
});
