import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import type { Outcome } from "../../platform/command.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { Fault, type RefusalDetail } from "../../platform/errors.js";
import { mayBePostedTo } from "../../platform/outgoing/send.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import {
  createWebhook,
  pauseWebhook,
  pingWebhook,
  redeliver,
  removeWebhook,
  resumeWebhook,
  rotateWebhookSecret,
  updateWebhook,
} from "./webhook.commands.js";
import { Webhook } from "./webhook.entity.js";
import {
  CreateWebhookInput,
  PauseWebhookInput,
  PingWebhookInput,
  RedeliverInput,
  RemoveWebhookInput,
  ResumeWebhookInput,
  RotateWebhookSecretInput,
  UpdateWebhookInput,
  WebhookDeliveryPayload,
  WebhookPayload,
  WebhookSecretPayload,
} from "./webhook.inputs.js";
import { webhookSecret } from "./webhook.secret.js";

@Resolver(() => Webhook)
export class WebhookResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the webhook, and whether the viewer can." })
  viewerSteps(@Root() webhook: Webhook, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, webhook, [
      { action: "webhook.update" },
      { action: "webhook.rotateSecret" },
      { action: "webhook.ping" },
      { action: "webhook.pause", refused: ({ state }) => (state === "PAUSED" ? { code: "WEBHOOK_ALREADY_PAUSED" } : null) },
      { action: "webhook.resume", refused: ({ state }) => (state === "ACTIVE" ? { code: "WEBHOOK_NOT_PAUSED" } : null) },
      { action: "webhook.remove" },
    ]);
  }

  @Query(() => connectionOf("Webhook"), { description: "The webhooks of the organizations that the viewer administers, latest first." })
  webhooks(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    if (ctx.actor.token) throw new Fault("FORBIDDEN", { reason: "TOKEN_MAY_NOT" });
    return ctx.read.connection(Webhook, info, { ...page, order: { by: ["createdAt"], descending: true } });
  }

  @Mutation(() => WebhookSecretPayload, {
    description: "Tells an address outside of what happens from now on; its secret is in the answer only.",
  })
  async createWebhook(@Arg("input", () => CreateWebhookInput) input: CreateWebhookInput, @Ctx() ctx: Context) {
    return withSecret(ctx, await ctx.run(createWebhook, { ...input, refusedAddress: await whyNotPosted(ctx, input.address) }));
  }

  @Mutation(() => WebhookPayload, { description: "Says anew what a webhook is told of, and where." })
  async updateWebhook(@Arg("input", () => UpdateWebhookInput) input: UpdateWebhookInput, @Ctx() ctx: Context) {
    return ctx.run(updateWebhook, { ...input, refusedAddress: await whyNotPosted(ctx, input.address) });
  }

  @Mutation(() => WebhookSecretPayload, { description: "Gives a webhook a new secret; for 24 hours deliveries are signed with both." })
  async rotateWebhookSecret(@Arg("input", () => RotateWebhookSecretInput) input: RotateWebhookSecretInput, @Ctx() ctx: Context) {
    return withSecret(ctx, await ctx.run(rotateWebhookSecret, input));
  }

  @Mutation(() => WebhookPayload, { description: "Tells a webhook of nothing more until it is resumed." })
  pauseWebhook(@Arg("input", () => PauseWebhookInput) input: PauseWebhookInput, @Ctx() ctx: Context) {
    return ctx.run(pauseWebhook, input);
  }

  @Mutation(() => WebhookPayload, { description: "Goes on where a webhook was paused; what happened meanwhile is delivered first." })
  resumeWebhook(@Arg("input", () => ResumeWebhookInput) input: ResumeWebhookInput, @Ctx() ctx: Context) {
    return ctx.run(resumeWebhook, input);
  }

  @Mutation(() => WebhookDeliveryPayload, { description: "Sends a message that tells of nothing, to see whether the receiver is there." })
  pingWebhook(@Arg("input", () => PingWebhookInput) input: PingWebhookInput, @Ctx() ctx: Context) {
    return ctx.run(pingWebhook, input);
  }

  @Mutation(() => WebhookDeliveryPayload, { description: "Makes a delivery again, under the same id." })
  redeliver(@Arg("input", () => RedeliverInput) input: RedeliverInput, @Ctx() ctx: Context) {
    return ctx.run(redeliver, input);
  }

  @Mutation(() => WebhookPayload, { description: "Takes a webhook away, with the log of what it was told." })
  removeWebhook(@Arg("input", () => RemoveWebhookInput) input: RemoveWebhookInput, @Ctx() ctx: Context) {
    return ctx.run(removeWebhook, input);
  }
}

/** The secret that was made, where one was just now. */
function withSecret({ tenantId, services }: Context, outcome: Outcome<{ webhookId: string; secretNumber: number }>) {
  const { webhookId: id, secretNumber } = outcome;
  const isNew = id !== undefined && secretNumber !== undefined;
  return { ...outcome, secret: isNew ? webhookSecret(services.configuration.secret, { tenantId, id }, secretNumber) : null };
}

/** Why nothing is posted to an address; where it leads is asked for those only who may make webhooks somewhere. */
async function whyNotPosted({ actor, services }: Context, address: string): Promise<Omit<RefusalDetail, "path"> | null> {
  const networks = services.configuration.webhookNetworks;
  const text = address.trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  const allowed = networks.length > 0 ? ["https:", "http:"] : ["https:"];
  if (!url || !allowed.includes(url.protocol) || url.username !== "" || url.password !== "" || url.hash !== "") {
    return { code: "WEBHOOK_ADDRESS_INVALID" };
  }
  if (!actor.mayAnywhere("webhook.create") || (await mayBePostedTo(text, networks))) return null;
  return { code: "WEBHOOK_ADDRESS_REFUSED" };
}
