import { useName, useText } from "../../../i18n/text";
import type { Grant } from "./people-queries";

/** Words for where a role is held: an organization, with or without all below it. */
export function useGrantPlace(): (grant: Grant) => string {
  const text = useText();
  const name = useName();
  return ({ organization, includesSubtree }) => `${name(organization)}${includesSubtree ? text("settings.grant.andBelow") : ""}`;
}
