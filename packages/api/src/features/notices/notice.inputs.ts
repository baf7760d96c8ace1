import { type NoticeChannel, type NoticeKind, noticeChannels, noticeKinds } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateTimeScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Viewer } from "../accounts/viewer.entity.js";
import type { Notice } from "./notice.entity.js";

@InputType({ description: "The notice that was read." })
export class MarkNoticeReadInput {
  @Field(() => GlobalId("Notice"), { description: "The notice." }) noticeId!: string;
}

@InputType({ description: "Up to which moment everything was read." })
export class MarkAllNoticesReadInput {
  @Field(() => DateTimeScalar, { description: "When the newest notice that the reader has seen was made; later ones stay unread." })
  until!: Date;
}

@InputType({ description: "How one kind of notice is to reach one." })
export class NoticeSettingInput {
  @Field(() => noticeKinds.members, { description: "The kind." }) kind!: NoticeKind;
  @Field(() => noticeChannels.members, { description: "How it is to reach one." }) channel!: NoticeChannel;
}

@InputType({ description: "How one wants to be told." })
export class ChooseNoticesInput {
  @Field(() => [NoticeSettingInput], { description: "The kinds to change; the others stay as they are." })
  kinds!: NoticeSettingInput[];

  @Field(() => Int, {
    nullable: true,
    description: "The hour of the day, in China, at which the digest is to go out; left as it is when left out.",
  })
  digestHour?: number | null;
}

/** What a change of notices, or of how they come, answers with. */
@ObjectType({ simpleResolvers: true, description: "The notices' reader and the notice as they are now, or why nothing was changed." })
export class NoticePayload extends Payload {
  noticeId?: string;
  /** The account's id, when something was changed. */
  accountId?: string;

  @One<Notice>("Notice", "noticeId", { description: "The notice that was meant; null where none was named." })
  notice!: Notice | null;

  @One<Viewer>("Viewer", "accountId", { description: "The viewer, whose unread notices are fewer now." })
  viewer!: Viewer | null;
}
