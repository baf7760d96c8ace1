import { type NoticeChannel, type NoticeKind, noticeChannels, noticeKinds } from "@duban/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** How one kind of notice reaches a person. */
@ObjectType({ simpleResolvers: true, description: "How one kind of notice reaches a person." })
export class NoticeSetting {
  @Field(() => noticeKinds.members, { description: "The kind." }) kind!: NoticeKind;
  @Field(() => noticeChannels.members, { description: "How it reaches the person." }) channel!: NoticeChannel;
  @Field(() => Boolean, { description: "Whether its mail goes out at once instead of with the day's digest." }) urgent!: boolean;
}

/** How a person wants to be told, kind by kind, as far as they have chosen. */
@Noun("notice_choices", { identity: "none", description: "How a person wants to be told, as far as they have chosen." })
export class NoticeChoice extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("jsonb") channels!: Readonly<Partial<Record<NoticeKind, NoticeChannel>>>;

  @Field(() => Int, { description: "The hour of the day, in China, at which the digest goes out." })
  @Column("integer")
  digestHour!: number;

  @Column("integer") revision!: number;
}

/** How a person is told: what they have chosen, and for the rest what the product does by itself. */
@ObjectType({ simpleResolvers: true, description: "How a person is told: chosen by them, or else as the product does by itself." })
export class NoticeSettings {
  @Field(() => [NoticeSetting], { description: "Every kind of notice and how it reaches the person." })
  kinds!: NoticeSetting[];

  @Field(() => Int, { description: "The hour of the day, in China, at which the digest goes out." })
  digestHour!: number;

  @Field(() => Boolean, { description: "Whether this installation sends mail at all." })
  mailPossible!: boolean;
}
