import { type ViewedList, viewedLists } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { SavedView } from "./saved-view.entity.js";

const queryDescription = "The filters, as the query of the list's address in the client, such as `state=RETURNED&light=RED`.";

@InputType({ description: "Filters of a list to keep under a name." })
export class CreateSavedViewInput {
  @Field(() => viewedLists.members, { description: "Which list they filter." })
  list!: ViewedList;

  @Field(() => String, { description: "What the view is called." })
  name!: string;

  @Field(() => String, { description: queryDescription })
  query!: string;
}

@InputType({ description: "One of one's views, as it was read." })
abstract class SavedViewInput {
  @Field(() => GlobalId("SavedView"), { description: "Which view." })
  savedViewId!: string;

  @Field(() => Int, { description: "Its revision as read." })
  expectedVersion!: number;
}

@InputType({ description: "A view's new name and filters." })
export class ChangeSavedViewInput extends SavedViewInput {
  @Field(() => String, { description: "What the view is called." })
  name!: string;

  @Field(() => String, { description: queryDescription })
  query!: string;
}

@InputType({ description: "A view of one's own and with whom it is shared." })
export class ShareSavedViewInput extends SavedViewInput {
  @Field(() => GlobalId("Organization"), { description: "With everybody of this organization and of all below it." })
  organizationId!: string;
}

@InputType({ description: "A view that is one's own affair again." })
export class UnshareSavedViewInput extends SavedViewInput {}

@InputType({ description: "A view that is no longer wanted." })
export class RemoveSavedViewInput extends SavedViewInput {}

@ObjectType({ simpleResolvers: true, description: "The view as it is now, or why nothing was changed." })
export class SavedViewPayload extends Payload {
  savedViewId?: string;

  @One<SavedView>("SavedView", "savedViewId", { description: "The view; null when nothing was changed, or it was deleted." })
  savedView!: SavedView | null;
}
