import { enumeration, type ValueOf } from "../enumeration.js";

/** How long a rectification takes by its nature. */
export const rectificationTypes = enumeration({
  IMMEDIATE: ["立行立改", "Immediate"],
  PHASED: ["分阶段整改", "Phased"],
  CONTINUOUS: ["持续整改", "Continuous"],
});

export type RectificationType = ValueOf<typeof rectificationTypes>;
