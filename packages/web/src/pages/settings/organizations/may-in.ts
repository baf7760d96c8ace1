import { type Action, permits } from "@duban/schema";
import { useViewer } from "../../../shell/viewer";

/** An organization with those above it: enough to know whose roles reach it. */
interface Place {
  id: string;
  ancestors: readonly { id: string }[];
}

/** Tells whether one of the viewer's roles permits an action in an organization; with `whole`, in everything below it too. */
export function useMayIn(): (action: Action, place: Place | null, whole?: boolean) => boolean {
  const { grants } = useViewer();
  return (action, place, whole = false) =>
    place !== null &&
    grants.some(({ role, includesSubtree, organization }) => {
      if (!organization || !permits(role, action)) return false;
      if (organization.id === place.id) return includesSubtree || !whole;
      return includesSubtree && place.ancestors.some(({ id }) => id === organization.id);
    });
}
