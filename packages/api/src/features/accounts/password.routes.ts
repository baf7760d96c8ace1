import type { FastifyInstance } from "fastify";
import { Fault } from "../../platform/errors.js";
import type { Services } from "../../platform/services.js";
import { passwordHashOf } from "./account.queries.js";
import { changePassword } from "./password.commands.js";
import { hashPassword, isPassword, whyWeak } from "./password.js";
import { textsOf } from "./request-body.js";
import { authenticateSession } from "./session.authenticator.js";
import type { SignInLimits } from "./sign-in.limits.js";

/** `POST /auth/change-password`: the present one is asked for again, and every other session ends. */
export function servePasswordChange(app: FastifyInstance, services: Services, limits: SignInLimits): void {
  app.post("/auth/change-password", async (request, reply) => {
    const { currentPassword, newPassword } = textsOf(request.body, ["currentPassword", "newPassword"]);
    const actor = await authenticateSession(request, services);
    const account = actor && (await passwordHashOf(services.pool, actor.accountId));
    if (!actor || !account) throw new Fault("UNAUTHENTICATED");
    limits.take(account.email, request.ip, services.clock(), reply);
    if (!(await isPassword(currentPassword, account.passwordHash))) {
      throw new Fault("BAD_USER_INPUT", { reason: "SIGN_IN_FAILED", path: ["currentPassword"] });
    }
    limits.succeeded(account.email, request.ip);
    const weakness = await whyWeak(newPassword, [account.email]);
    if (weakness) throw new Fault("BAD_USER_INPUT", { reason: weakness.code, params: weakness.params ?? {}, path: ["newPassword"] });
    const input = { passwordHash: await hashPassword(newPassword) };
    await services.spine.perform(changePassword, input, { actor, locale: actor.locale, traceId: request.id });
    return reply.send({});
  });
}
