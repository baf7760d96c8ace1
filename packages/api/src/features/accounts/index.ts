import type { Feature } from "../../platform/feature.js";
import { Account } from "./account.entity.js";
import { serveAccounts } from "./account.routes.js";
import { Invitation } from "./invitation.entity.js";
import { InvitationResolver } from "./invitation.resolver.js";
import { authenticateSession, findEndedSessions } from "./session.authenticator.js";
import { Session } from "./session.entity.js";
import { SessionResolver } from "./session.resolver.js";
import { Tenant } from "./tenant.entity.js";
import { Viewer } from "./viewer.entity.js";
import { ViewerResolver } from "./viewer.resolver.js";
import "./account.policy.js";

/** Who signs in, and how. */
export const accounts: Feature = {
  name: "accounts",
  nouns: [Account, Tenant, Session, Viewer, Invitation],
  resolvers: [ViewerResolver, SessionResolver, InvitationResolver],
  publicFields: ["Query.viewer"],
  authenticate: authenticateSession,
  findEnded: findEndedSessions,
  routes: serveAccounts,
};
