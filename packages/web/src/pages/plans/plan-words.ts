import type { Light } from "@duban/schema";
import type { MessageId } from "../../i18n/text";

/** The word of each light. */
export const statusWords: Record<Light, MessageId> = {
  GREEN: "ui.status.ok",
  YELLOW: "ui.status.warn",
  RED: "ui.status.over",
  DONE: "ui.status.done",
};
