import type { ApolloServerPlugin } from "@apollo/server";
import { retryAfter } from "./graphql-errors.js";

/** Says with HTTP 503 and `Retry-After` that nothing was answered because something of ours is away: proxies and clients look there. */
export function saysWhatIsAway(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body, http } }) {
          if (body.kind !== "single" || body.singleResult.data) return;
          if (!body.singleResult.errors?.some(({ extensions }) => extensions?.["code"] === "UNAVAILABLE")) return;
          http.status = 503;
          for (const [name, value] of Object.entries(retryAfter)) http.headers.set(name, value);
        },
      };
    },
  };
}
