import type { Locale } from "@duban/schema";
import { Field, InputType, ObjectType } from "type-graphql";
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

@InputType({ description: "What one settles for oneself." })
export class UpdateViewerInput {
  @Field(() => localeMembers, { description: "The language in which the product speaks." })
  locale!: Locale;
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
