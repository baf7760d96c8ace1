import { Field } from "type-graphql";
import { Column } from "typeorm";
import { GlobalEntity, Noun } from "../../platform/select/index.js";

/** A group of companies: the wall that nothing passes. */
@Noun("tenants", { global: true, identity: "id", description: "A group of companies with everything that belongs to it." })
export class Tenant extends GlobalEntity {
  @Field(() => String, { description: "The readable code." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "The Chinese name." })
  @Column("text")
  name!: string;

  @Field(() => String, { description: "The English name." })
  @Column("text")
  nameEn!: string;

  @Column("timestamptz") createdAt!: Date;
}
