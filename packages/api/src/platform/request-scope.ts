import { AsyncLocalStorage } from "node:async_hooks";
import type { Locale } from "@duban/schema";
import type { Logger } from "pino";

/** What belongs to the request under way, for places that are handed no context, such as the formatting of errors. */
export interface RequestScope {
  readonly traceId: string;
  locale: Locale;
  readonly log?: Pick<Logger, "error">;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
