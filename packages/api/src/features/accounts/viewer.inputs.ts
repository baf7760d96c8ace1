import { type ColorScheme, colorSchemes, type Density, densities, type Locale } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import { localeMembers } from "./account.entity.js";
import type { Viewer } from "./viewer.entity.js";

@InputType({ description: "The group to work in from now on." })
export class SwitchTenantInput {
  @Field(() => GlobalId("Tenant"), { description: "One of the viewer's groups." })
  tenantId!: string;
}

@InputType({ description: "What one settles for oneself, on all devices. What is left out stays." })
export class UpdateViewerInput {
  @Field(() => localeMembers, { nullable: true, description: "The language in which the product speaks." })
  locale?: Locale | null;

  @Field(() => colorSchemes.members, { nullable: true, description: "The colours in which the client shows itself." })
  colorScheme?: ColorScheme | null;

  @Field(() => densities.members, { nullable: true, description: "How high the client makes the rows of its lists." })
  density?: Density | null;

  @Field(() => Boolean, { nullable: true, description: "Whether single letters act as shortcuts in the client." })
  singleKeys?: boolean | null;

  @Field(() => Int, { nullable: true, description: "How many of the client's first hints were read, from 0 to 4." })
  tourStep?: number | null;
}

@InputType({ description: "A session that ends." })
export class EndSessionInput {
  @Field(() => GlobalId("Session"), { description: "One of the viewer's sessions." })
  sessionId!: string;
}

@ObjectType({ simpleResolvers: true, description: "The viewer as they are now, or why nothing was changed." })
export class ViewerPayload extends Payload {
  /** The account's id, when something was changed. */
  accountId?: string;

  @One<Viewer>("Viewer", "accountId", { description: "The viewer, after a switch in the other group; null when nothing was changed." })
  viewer!: Viewer | null;
}
