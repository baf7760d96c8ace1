import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { Person } from "../people/person.entity.js";

/** A file of a plan, or evidence of a problem. The bytes lie in the file store under its id; it never changes. */
@Noun("files", { identity: "none", description: "A file of a plan or evidence of a problem; its bytes are at /files/<id>." })
export class File extends TenantEntity {
  @Column("uuid", { nullable: true }) planId!: string | null;
  /** The problem that it was uploaded for. */
  @Column("uuid", { nullable: true }) problemId!: string | null;

  @Field(() => String, { description: "What whoever uploaded it called it." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "Its size in bytes." })
  @Column("integer")
  size!: number;

  @Field(() => String, { description: "The SHA-256 of its bytes, in hexadecimal." })
  @Column("text")
  sha256!: string;

  @Field(() => String, { description: "Its type, found by looking at the bytes." })
  @Column("text")
  contentType!: string;

  @Column("uuid", { nullable: true }) uploadedById!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was uploaded." })
  @Column("timestamptz")
  uploadedAt!: Date;

  @One<Person>("Person", "uploadedById", { description: "Who uploaded it." })
  uploadedBy!: Person | null;
}
