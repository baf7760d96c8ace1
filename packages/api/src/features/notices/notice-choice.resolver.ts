import { noticeKinds, noticeRules } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { Viewer } from "../accounts/viewer.entity.js";
import { ChooseNoticesInput, NoticePayload } from "./notice.inputs.js";
import { chooseNotices } from "./notice-choice.commands.js";
import { NoticeSettings } from "./notice-choice.entity.js";
import { choiceOf } from "./notice-choice.queries.js";
import { usualDigestHour } from "./notice-digest.js";

@Resolver(() => Viewer)
export class NoticeChoiceResolver {
  @FieldResolver(() => NoticeSettings, { description: "How the viewer is told of things." })
  async noticeSettings(@Ctx() ctx: Context): Promise<NoticeSettings> {
    const { personId } = ctx.actor;
    const choice = personId === null ? null : await ctx.load(choiceOf, personId);
    return {
      kinds: noticeKinds.values.map((kind) => ({
        kind,
        channel: choice?.channels[kind] ?? noticeRules[kind].channel,
        urgent: noticeRules[kind].urgent,
      })),
      digestHour: choice?.digestHour ?? usualDigestHour,
      mailPossible: ctx.services.configuration.mail !== null,
    };
  }

  @Mutation(() => NoticePayload, { description: "Settles how one wants to be told." })
  chooseNotices(@Arg("input", () => ChooseNoticesInput) input: ChooseNoticesInput, @Ctx() ctx: Context) {
    return ctx.run(chooseNotices, input);
  }
}
