/** A part of a profile as the inspector writes it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

type Frame = Profile["nodes"][number]["callFrame"];

const library = (name: string) => new RegExp(`/node_modules/${name}/(?!.*/node_modules/)`);

/** What node's own functions in C++ are called. */
const native = /^(write.*|.*Slice|run.*|readStart|shutdown|byteLength.*|update|digest|getHeaders|consume)$/;

/** What the time of the API goes into, by where a function stands; the first that fits. */
const areas: readonly (readonly [area: string, is: (frame: Frame) => boolean])[] = [
  ["garbage collection", ({ functionName }) => functionName === "(garbage collector)"],
  ["engine and system calls", ({ functionName }) => functionName === "(program)"],
  ["JSON", ({ url, functionName }) => functionName === "prettyJSONStringify" || (url === "" && /^(parse|stringify)$/.test(functionName))],
  ["node: compression and hashes", ({ url }) => /^node:(zlib|internal\/crypto|crypto)/.test(url)],
  ["node: sockets, http, streams, tasks", ({ url, functionName }) => url.startsWith("node:") || (url === "" && native.test(functionName))],
  ["functions that graphql-jit made", ({ url, functionName }) => url === "" && functionName.includes("__")],
  ["pg", ({ url }) => library("(pg|pg-protocol|pg-pool|pg-types|pg-cursor|postgres-[a-z]+)").test(url)],
  ["graphql-jit", ({ url }) => library("graphql-jit").test(url)],
  ["graphql-js", ({ url }) => library("graphql").test(url)],
  ["Apollo Server", ({ url }) => library("@apollo/[a-z.-]+").test(url)],
  [
    "fastify",
    ({ url }) => library("(fastify|@fastify/[a-z-]+|find-my-way|avvio|fast-json-stringify|light-my-request|secure-json-parse)").test(url),
  ],
  ["TypeORM", ({ url }) => library("typeorm").test(url)],
  ["other libraries", ({ url }) => url.includes("/node_modules/")],
  ["platform/select: SQL out of the selection, its answer read", ({ url }) => url.includes("/dist/platform/select/")],
  ["platform: scalars", ({ url }) => /\/dist\/platform\/scalars/.test(url)],
  ["platform: the rest", ({ url }) => url.includes("/dist/platform/")],
  ["features and vocabulary", ({ url }) => url.includes("/dist/")],
  ["functions without a place", () => true],
];

/** Milliseconds of the processor by area, idleness and the profiler itself left out, the largest first. */
export function timeByArea({ nodes, samples, timeDeltas }: Profile): Record<string, number> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const sums = new Map<string, number>();
  samples.forEach((id, place) => {
    const frame = frames.get(id);
    if (!frame || /^\((idle|root)\)$/.test(frame.functionName) || frame.url === "node:inspector") return;
    const area = areas.find(([, is]) => is(frame))?.[0] ?? "";
    sums.set(area, (sums.get(area) ?? 0) + (timeDeltas[place] ?? 0) / 1_000);
  });
  return Object.fromEntries([...sums].sort(([, one], [, other]) => other - one));
}
