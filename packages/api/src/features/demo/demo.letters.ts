import { asSystem } from "../../platform/select/index.js";
import { writeLettersDue } from "../light-letters/light-letter.queries.js";
import type { Stage } from "./demo.stage.js";

/** Lights are told since so many days. */
const days = 300;

/** Tells of the lights of a group's problems on each day, as they would have been told had the product run. */
export async function tellLights({ store, tenantId, calendar }: Stage): Promise<void> {
  for (let ago = days; ago >= 0; ago--) {
    const day = new Date(calendar.now.getTime() - ago * 86_400_000);
    await store.query(tenantId, asSystem(tenantId, day, writeLettersDue()));
  }
}
