import {
  type BulkJobKind,
  type BulkJobState,
  bulkJobKinds,
  bulkJobStates,
  type ExportFormat,
  exportFormats,
  type Locale,
} from "@duban/schema";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.js";
import { Noun, One, TenantEntity } from "../../platform/select/index.js";
import type { AccessToken } from "../access-tokens/access-token.entity.js";

/** A whole list that goes out, or many changes that come in, done apart from any request. */
@Noun("bulk_jobs", { description: "A whole list that goes out, or many changes that come in, done apart from any request." })
export class BulkJob extends TenantEntity {
  @Column("uuid") personId!: string;
  @Column("uuid") accessTokenId!: string;
  @Column("text") locale!: Locale;

  @Field(() => bulkJobKinds.members, { description: "Which way its rows go." })
  @Column("text")
  kind!: BulkJobKind;

  @Field(() => String, { description: "The query of an export, or the mutation that an import does with each line." })
  @Column("text")
  document!: string;

  @Field(() => String, {
    nullable: true,
    description: "Variables of an export, as JSON; null for an import, whose lines are its variables.",
  })
  @Column("text", { nullable: true })
  variables!: string | null;

  @Field(() => exportFormats.members, { nullable: true, description: "What an export is written as; null for an import." })
  @Column("text", { nullable: true })
  format!: ExportFormat | null;

  @Field(() => Boolean, { description: "Whether an import only tries its lines and changes nothing." })
  @Column("boolean")
  dryRun!: boolean;

  @Field(() => bulkJobStates.members, { description: "How far it is." })
  @Column("text")
  state!: BulkJobState;

  @Field(() => Int, { nullable: true, description: "How many rows or lines there are; null until that is known." })
  @Column("integer", { nullable: true })
  total!: number | null;

  @Field(() => Int, { description: "How many of them are done." })
  @Column("integer")
  done!: number;

  @Field(() => Int, { description: "How many lines of an import were refused; the file of errors has each with its reasons." })
  @Column("integer")
  refused!: number;

  @Field(() => String, { nullable: true, description: "Code of the reason why it failed; null unless it did." })
  @Column("text", { nullable: true })
  faultCode!: string | null;

  @Field(() => String, { nullable: true, description: "Why it failed, in the language in which it was asked for; null unless it did." })
  @Column("text", { nullable: true })
  fault!: string | null;

  @Column("uuid", { nullable: true }) inputId!: string | null;
  @Column("integer", { nullable: true }) inputSize!: number | null;
  @Column("uuid", { nullable: true }) resultId!: string | null;

  @Field(() => Int, { nullable: true, description: "Size of the result in bytes; null while there is none." })
  @Column("integer", { nullable: true })
  resultSize!: number | null;

  @Column("uuid", { nullable: true }) errorsId!: string | null;

  @Field(() => Int, { nullable: true, description: "Size of the file of errors in bytes; null where there is none." })
  @Column("integer", { nullable: true })
  errorsSize!: number | null;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When work on it began; null before." })
  @Column("timestamptz", { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended, one way or the other; null before." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    description: "When it is forgotten, with its files: seven days after it was asked for, and an hour where its file does not come.",
  })
  @Column("timestamptz")
  expiresAt!: Date;

  @Field(() => Int, { description: "Grows with every change but progress; `expectedVersion` of the mutations." })
  @Column("integer")
  revision!: number;

  @One<AccessToken>("AccessToken", "accessTokenId", { description: "In whose name it is done: the token with which it was asked for." })
  accessToken!: AccessToken | null;
}
