import { type Action, permits } from "@duban/schema";
import { useViewer } from "./viewer";

/** Whether some role of the reader permits an action at all; on which rows it does, the server says. */
export function useMay(): (action: Action) => boolean {
  const { grants } = useViewer();
  return (action) => grants.some(({ role }) => permits(role, action));
}
