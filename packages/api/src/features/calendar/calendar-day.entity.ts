import { Field } from "type-graphql";
import { Column } from "typeorm";
import { DateScalar } from "../../platform/scalars.js";
import { Noun, TenantEntity } from "../../platform/select/index.js";

/** A day that a group works otherwise than the country does. */
@Noun("calendar_days", { description: "A day that the group works otherwise than the country does; it holds for everybody in it." })
export class CalendarDay extends TenantEntity {
  @Column("integer") revision!: number;

  @Field(() => DateScalar, { description: "The day." })
  @Column("date")
  date!: string;

  @Field(() => Boolean, { description: "Whether it is worked." })
  @Column("boolean")
  working!: boolean;

  @Field(() => String, { description: "Why, as everybody reads it." })
  @Column("text")
  name!: string;

  @Column("timestamptz") createdAt!: Date;
}
