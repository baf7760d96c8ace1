import type { FieldNode } from "graphql";
import { type Compiled, fits } from "./page.js";
import type { Traits } from "./sql.js";

/** Statements by the field that they answer; they go with its document. */
const statements = new WeakMap<FieldNode, Map<string, Compiled[]>>();

/** So many differ by variables that are there or not before they are thrown away together. */
const mostVariants = 100;

/** The statement for a field, its key, and what the viewer sees; made when there is none yet. */
export function cached(node: FieldNode, key: string, traits: Traits, make: () => Compiled): Compiled {
  const ofNode = statements.get(node) ?? new Map<string, Compiled[]>();
  statements.set(node, ofNode);
  const variants = ofNode.get(key) ?? [];
  const known = variants.find((variant) => fits(variant, traits));
  if (known) return known;
  const made = make();
  if (ofNode.size >= mostVariants) ofNode.clear();
  ofNode.set(key, [...variants, made]);
  return made;
}
