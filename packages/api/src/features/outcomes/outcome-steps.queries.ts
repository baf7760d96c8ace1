import type { RefusalDetail } from "../../platform/errors.js";
import type { OutcomeTarget } from "./outcome-target.entity.js";

/** What the superior has waived stays as it is. */
export function whyWaived({ waivedAt }: Pick<OutcomeTarget, "waivedAt">): RefusalDetail | null {
  return waivedAt === null ? null : { code: "OUTCOME_WAIVED" };
}
