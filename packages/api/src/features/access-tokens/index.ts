import type { Feature } from "../../platform/feature.js";
import { authenticateToken, findEndedTokens } from "./access-token.authenticator.js";
import { AccessToken } from "./access-token.entity.js";
import { AccessTokenResolver, ViewerAccessTokenResolver } from "./access-token.resolver.js";
import "./access-token.policy.js";

/** What programs sign in with. */
export const accessTokens: Feature = {
  name: "access-tokens",
  nouns: [AccessToken],
  resolvers: [AccessTokenResolver, ViewerAccessTokenResolver],
  authenticate: authenticateToken,
  findEnded: findEndedTokens,
};
