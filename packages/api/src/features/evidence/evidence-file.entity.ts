import { Field, ID, Int, ObjectType } from "type-graphql";

/** The file of a piece of evidence, for whoever sees the evidence. */
@ObjectType({ simpleResolvers: true, description: "The file of a piece of evidence; its bytes are at /files/<fileId>." })
export class EvidenceFile {
  @Field(() => ID, { description: "By which other problems name it, too." }) fileId!: string;
  @Field(() => String, { description: "What whoever uploaded it called it." }) name!: string;
  @Field(() => Int, { description: "Its size in bytes." }) size!: number;
  @Field(() => String, { description: "The SHA-256 of its bytes, in hexadecimal." }) sha256!: string;
  @Field(() => String, { description: "Its type, found by looking at the bytes." }) contentType!: string;
}
