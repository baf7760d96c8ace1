import type { Feature } from "../../platform/feature.js";
import { serveTools } from "./tool.routes.js";

/** Common tasks as tools of the Model Context Protocol. */
export const tools: Feature = {
  name: "tools",
  nouns: [],
  resolvers: [],
  routes: (app, _services, authenticate) => serveTools(app, authenticate),
};
