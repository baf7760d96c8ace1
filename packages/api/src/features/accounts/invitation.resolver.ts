import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { inviteAccount } from "./invitation.commands.js";
import { InviteAccountInput, InviteAccountPayload } from "./invitation.inputs.js";

@Resolver()
export class InvitationResolver {
  @Mutation(() => InviteAccountPayload, { description: "Offers a person an account; the link is in the answer and nowhere else." })
  async inviteAccount(@Arg("input", () => InviteAccountInput) input: InviteAccountInput, @Ctx() ctx: Context) {
    const { invitationSecret, ...outcome } = await ctx.run(inviteAccount, input);
    return invitationSecret ? { ...outcome, invitationUrl: `${ctx.origin}/invitation/${invitationSecret}` } : outcome;
  }
}
