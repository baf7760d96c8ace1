import { type Anchor, type PlanContent, readPlanContent, type SuggestedField, suggestibleFields, withSuggestion } from "@duban/schema";
import { type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { SuggestedFieldInput } from "./review-finding.inputs.js";

/**
 * What a reviewer suggests, as it is stored: only fields that differ from the version under review, each with what they say there.
 * Refused when the anchor has no such field, or when what comes out of it could not be stored as a plan.
 */
export function acceptableSuggestion(content: PlanContent, anchor: Anchor, fields: readonly SuggestedFieldInput[]): SuggestedField[] {
  if (fields.length === 0) return [];
  const known = suggestibleFields(content, anchor);
  const places = new Map(fields.map(({ field }, position) => [field, ["input", "suggestion", `${position}`]] as const));
  refuseAll(
    fields.map(({ field }): RefusalDetail | null => {
      if (known?.has(field)) return null;
      return { code: "SUGGESTION_FIELD_UNKNOWN", params: { field }, path: [...(places.get(field) ?? []), "field"] };
    }),
  );
  const suggestion = fields.flatMap(({ field, value }) => {
    const [before, after] = [known?.get(field) ?? null, value === "" ? null : value];
    return (before || null) === after ? [] : [{ field, before, after }];
  });
  // Each field by itself, so that a refusal names the place of the one that is wrong.
  refuseAll(
    suggestion.flatMap((one): RefusalDetail[] =>
      readPlanContent(withSuggestion(content, anchor, [one])).problems.map(({ code, params }) => ({
        code,
        params,
        path: [...(places.get(one.field) ?? []), "value"],
      })),
    ),
  );
  return suggestion;
}
