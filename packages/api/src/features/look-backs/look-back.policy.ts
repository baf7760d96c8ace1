import { lookBackStates, lookBackWorkflow } from "@duban/schema";
import { allow, visible } from "../../platform/policy.js";
import { nameStates } from "../../platform/step.js";
import { Problem } from "../problems/problem.entity.js";
import { problemPlace } from "../problems/problem-place.queries.js";
import { LookBack } from "./look-back.entity.js";
import { LookBackDraw } from "./look-back-draw.entity.js";
import { type LookBackPlace, lookBackPlace, mayLookBack } from "./look-back-place.queries.js";

nameStates(lookBackWorkflow, lookBackStates);

visible(LookBack, { with: "Problem", by: "problemId" });
visible(LookBackDraw, { subtree: "organizationId", action: "problem.read" });

const nobody = { organization: { zh: "", en: "" }, takerIds: [], appointedIds: [], recused: [] };

/** The superior side, as far as it is free of the matter. */
allow(
  ["lookBack.record"],
  Problem,
  (actor, _problem, place: LookBackPlace) => mayLookBack(actor, place),
  // Who has had to do with a problem matters once it is closed out; before that nobody looks back on it.
  async (lookup, { id, state }) =>
    state === "CLOSED" ? lookBackPlace(lookup, id) : { ...nobody, campaignPath: (await problemPlace(lookup, id)).campaignPath },
);
