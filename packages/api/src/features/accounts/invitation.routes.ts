import { localeFrom } from "@duban/schema";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Actor } from "../../platform/actor.js";
import { Fault, Refusal } from "../../platform/errors.js";
import type { Services } from "../../platform/services.js";
import { accountOf } from "./account.queries.js";
import { AccountOpenedMeanwhile, acceptInvitation } from "./invitation.commands.js";
import { type OpenInvitation, openInvitation } from "./invitation.queries.js";
import { hashPassword, isPassword, whyWeak } from "./password.js";
import { textsOf } from "./request-body.js";
import type { SignIn } from "./sign-in.js";
import type { SignInLimits } from "./sign-in.limits.js";

type Invited = FastifyRequest<{ Params: { secret: string } }>;

/** `/auth/invitation/:secret`: what one is invited to, and the taking up of it. */
export function serveInvitations(app: FastifyInstance, services: Services, limits: SignInLimits, signIn: SignIn): void {
  app.get("/auth/invitation/:secret", async (request: Invited, reply) => {
    const { id: _, tenantId: __, personId: ___, ...shown } = await invitationOf(services, request.params.secret);
    const hasAccount = (await accountOf(services.pool, shown.email)) !== null;
    return reply.header("cache-control", "no-store").send({ ...shown, hasAccount });
  });

  app.post("/auth/invitation/:secret", async (request: Invited, reply) => {
    const { password } = textsOf(request.body, ["password"]);
    const invitation = await invitationOf(services, request.params.secret);
    limits.take(invitation.email, request.ip, services.clock(), reply);
    await takeUp(services, invitation, password, request).catch((error) => {
      if (!(error instanceof AccountOpenedMeanwhile)) throw error;
      return takeUp(services, invitation, password, request);
    });
    limits.succeeded(invitation.email, request.ip);
    return signIn(request, reply, invitation.email, password);
  });
}

/** Unknown, used and expired invitations are answered alike. */
async function invitationOf(services: Services, secret: string): Promise<OpenInvitation> {
  const invitation = await openInvitation(services, secret);
  if (!invitation) throw new Fault("NOT_FOUND", { reason: "INVITATION_INVALID" });
  return invitation;
}

/** The account that the password proves to be the invited person's own; or the hash for the one that will be opened. */
interface Proof {
  readonly accountId: string | null;
  readonly passwordHash: string | null;
}

async function proofOf({ pool }: Services, { email, name, nameEn }: OpenInvitation, password: string): Promise<Proof> {
  const account = await accountOf(pool, email);
  if (account) {
    const isRight = await isPassword(password, account.passwordHash);
    if (!isRight || account.closed) throw new Fault("UNAUTHENTICATED", { reason: "SIGN_IN_FAILED" });
    return { accountId: account.id, passwordHash: null };
  }
  const weakness = await whyWeak(password, [email, name, nameEn]);
  if (weakness) throw new Fault("BAD_USER_INPUT", { reason: weakness.code, params: weakness.params ?? {}, path: ["password"] });
  return { accountId: null, passwordHash: await hashPassword(password) };
}

/** Whoever holds the secret acts as the invited person. */
async function takeUp(services: Services, invitation: OpenInvitation, password: string, request: FastifyRequest): Promise<void> {
  const proof = await proofOf(services, invitation, password);
  const { id: invitationId, tenantId, personId } = invitation;
  const locale = localeFrom(request.headers["accept-language"]);
  const actor = new Actor({ tenantId, personId, accountId: proof.accountId ?? "", locale, grants: [] });
  try {
    await services.spine.perform(acceptInvitation, { invitationId, ...proof }, { actor, locale, traceId: request.id });
  } catch (error) {
    const [detail] = error instanceof Refusal ? error.details : [];
    if (!detail) throw error;
    throw new Fault("CONFLICT", { reason: detail.code, params: detail.params ?? {} });
  }
}
