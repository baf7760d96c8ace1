import { expect, test } from "@jest/globals";
import { timeByArea } from "./profile.areas.ts";

test("time is summed by where a function stands, and idleness is none", () => {
  const frame = (id: number, functionName: string, url: string) => ({ id, callFrame: { functionName, url, lineNumber: 1 } });
  const nodes = [
    frame(1, "(idle)", ""),
    frame(2, "parse", "file:///node_modules/.pnpm/pg@8/node_modules/pg-protocol/dist/parser.js"),
    frame(3, "onread", "node:net"),
    frame(4, "stringify", ""),
    frame(5, "page", "file:///packages/api/dist/platform/select/page.js"),
    frame(6, "execute", "file:///node_modules/.pnpm/graphql@16/node_modules/graphql/execution/execute.js"),
    frame(7, "run", "file:///node_modules/.pnpm/graphql-jit@1_graphql@16/node_modules/graphql-jit/dist/execution.js"),
    frame(8, "PlanConnection__fieldplans", ""),
    frame(9, "post", "node:inspector"),
  ];
  const profile = {
    nodes,
    samples: [1, 8, 9, 2, 2, 3, 4, 5, 6, 7],
    timeDeltas: [9_000, 300, 8_000, 2_000, 2_000, 1_000, 500, 3_000, 700, 600],
  };
  expect(timeByArea(profile)).toEqual({
    pg: 4,
    "platform/select: SQL out of the selection, its answer read": 3,
    "node: sockets, http, streams, tasks": 1,
    "graphql-js": 0.7,
    "graphql-jit": 0.6,
    JSON: 0.5,
    "functions that graphql-jit made": 0.3,
  });
});
