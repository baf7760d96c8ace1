import { type ChangeKind, changeKinds, type PlanSection, planSections, type WordChangeKind, wordChangeKinds } from "@duban/schema";
import { Field, ObjectType } from "type-graphql";

/** A piece of a text that both versions have, or only one. */
@ObjectType({ simpleResolvers: true, description: "A piece of a text that both versions have, or only one." })
export class WordChange {
  @Field(() => wordChangeKinds.members, { description: "Kept, added or removed." }) kind!: WordChangeKind;
  @Field(() => String, { description: "The piece." }) text!: string;
}

/** A field that differs between two versions. */
@ObjectType({ simpleResolvers: true, description: "A field that differs between two versions." })
export class FieldChange {
  @Field(() => String, { description: "Which field; rows within the row are named by their id." }) field!: string;
  @Field(() => String, { nullable: true, description: "What it said before." }) before!: string | null;
  @Field(() => String, { nullable: true, description: "What it says now." }) after!: string | null;
  @Field(() => [WordChange], { description: "The difference of a text, word by word; empty for other values." }) words!: WordChange[];
}

/** A row, or a section without rows, that differs between two versions. */
@ObjectType({ simpleResolvers: true, description: "A row, or a section without rows, that differs between two versions." })
export class PlanChange {
  @Field(() => planSections.members, { description: "Where." }) section!: PlanSection;
  @Field(() => String, { nullable: true, description: "Which row; null for a section without rows." }) rowId!: string | null;
  @Field(() => changeKinds.members, { description: "Added, removed, changed or moved." }) kind!: ChangeKind;
  @Field(() => [FieldChange], { description: "What differs in it." }) fields!: FieldChange[];
}
