import type { Anchor } from "@duban/schema";

/** One thing that stands between the draft and its submission. */
export type Missing =
  | { readonly kind: "check"; readonly anchor: Anchor; readonly why: string; readonly rule: string }
  | { readonly kind: "finding"; readonly id: string; readonly number: number }
  | { readonly kind: "right"; readonly why: string }
  | { readonly kind: "unsaved" };
