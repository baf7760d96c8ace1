import "reflect-metadata";
import { type Locale, textIn } from "@duban/schema";
import { Field, ObjectType } from "type-graphql";
import { type MessageParams, type Refusal, wordsOf } from "./errors.js";

/** A value that the message is filled with. */
export interface ErrorParamFields {
  readonly name: string;
  readonly value: string;
}

/** An expected refusal as the client reads it. */
export interface UserErrorFields {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly params: readonly ErrorParamFields[];
}

@ObjectType({ simpleResolvers: true, description: "A value that an error's message is filled with." })
export class ErrorParam implements ErrorParamFields {
  @Field(() => String, { description: "Name of the placeholder." })
  name!: string;

  @Field(() => String, { description: "What stands in its place." })
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: "Why a mutation changed nothing, and what to do about it." })
export class UserError implements UserErrorFields {
  @Field(() => String, { description: "Stable name of the reason, listed in the documentation." })
  code!: string;

  @Field(() => [String], { description: "Where in the arguments the reason lies; empty when it is about the whole." })
  path!: string[];

  @Field(() => String, { description: "What is wrong and what to do, in the caller's language." })
  message!: string;

  @Field(() => [ErrorParam], { description: "The values in the message, for clients with words of their own." })
  params!: ErrorParam[];
}

/** What every mutation answers with: the noun it was about, or the reasons why nothing was changed. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: "Why nothing was changed; empty when the mutation was done." })
  userErrors!: UserError[];
}

/** The refusal in the caller's language. */
export function userErrorsOf(refusal: Refusal, locale: Locale): UserErrorFields[] {
  return refusal.details.map(({ code, params = {}, path = [] }) => ({
    code,
    path,
    message: wordsOf(code, params, locale),
    params: paramFields(params, locale),
  }));
}

/** Parameters as name and text. */
export function paramFields(params: MessageParams, locale: Locale): ErrorParamFields[] {
  return Object.entries(params).map(([name, value]) => ({
    name,
    value: typeof value === "object" ? textIn(value, locale) : String(value),
  }));
}
