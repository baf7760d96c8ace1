import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from "graphql";
import { Fault } from "./errors.js";

/** Bounds of one document. They lie far above what the product's own client asks for. */
export const documentLimits = {
  tokens: 4_000,
  /** Selections within selections. */
  depth: 24,
  /** Fields under another name, `__typename` included. */
  aliases: 60,
  directives: 60,
  rootFields: 20,
  fragments: 100,
  /** Places where a fragment is spread. */
  spreads: 250,
  /** Selections looked at, with fragments wherever they are spread. */
  selections: 6_000,
  /** Pairs of fields that answer to one name: GraphQL's validation compares each with each. */
  pairs: 20_000,
} as const;

type Limit = keyof typeof documentLimits;

const remembered = 1_000;
const longestRemembered = 20_000;
const modest = new Set<string>();

/**
 * Refuses documents that would cost much by their form alone, before GraphQL's own validation, whose time grows with the
 * square of some of these figures. A text that does not parse is left to GraphQL, which says where.
 */
export function requireModestDocument(text: string): void {
  if (modest.has(text)) return;
  const document = parsed(text);
  if (!document) return;
  const exceeded = new Measure(document).exceeded();
  if (exceeded)
    throw new Fault("BAD_USER_INPUT", { reason: "DOCUMENT_TOO_LARGE", params: { what: exceeded, maximum: documentLimits[exceeded] } });
  if (text.length > longestRemembered) return;
  if (modest.size >= remembered) modest.clear();
  modest.add(text);
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: documentLimits.tokens, noLocation: true });
  } catch {
    return null;
  }
}

/** Counts as execution would go through the document, and stops at the first figure that is too high. */
class Measure {
  private readonly counts: Record<Limit, number> = {
    tokens: 0,
    depth: 0,
    aliases: 0,
    directives: 0,
    rootFields: 0,
    fragments: 0,
    spreads: 0,
    selections: 0,
    pairs: 0,
  };
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(private readonly document: DocumentNode) {}

  exceeded(): Limit | null {
    for (const definition of this.document.definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      this.counts.fragments += 1;
      this.fragments.set(definition.name.value, definition);
    }
    for (const definition of this.document.definitions) {
      if (!("selectionSet" in definition)) continue;
      this.countSpreads(definition.selectionSet);
      if (definition.kind === Kind.OPERATION_DEFINITION) this.countOperation(definition.selectionSet, definition.directives?.length ?? 0);
      const over = this.over();
      if (over) return over;
    }
    return this.over();
  }

  private over(): Limit | null {
    return (Object.keys(this.counts) as Limit[]).find((name) => this.counts[name] > documentLimits[name]) ?? null;
  }

  private countSpreads(set: SelectionSetNode): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) this.counts.spreads += 1;
      else if (node.selectionSet) this.countSpreads(node.selectionSet);
    }
  }

  private countOperation(set: SelectionSetNode, directives: number): void {
    this.counts.rootFields = 0;
    this.counts.directives += directives;
    let level: (readonly SelectionSetNode[])[] = [[set]];
    for (let depth = 1; level.length > 0 && !this.over(); depth += 1) {
      this.counts.depth = Math.max(this.counts.depth, depth);
      const below: (readonly SelectionSetNode[])[] = [];
      for (const sets of level) {
        for (const fields of this.fieldsByName(sets).values()) {
          if (depth === 1) this.counts.rootFields += fields.length;
          this.counts.pairs += fields.length ** 2 - fields.length;
          const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
          if (inner.length > 0) below.push(inner);
        }
        if (this.over()) return;
      }
      level = below;
    }
  }

  /** The fields of selection sets that are answered as one, by the name that they answer to; each fragment counts once. */
  private fieldsByName(sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const open = [...sets];
    for (let set = open.pop(); set; set = open.pop()) {
      for (const node of set.selections) {
        this.counts.selections += 1;
        this.counts.directives += node.directives?.length ?? 0;
        if (node.kind === Kind.FIELD) {
          if (node.alias) this.counts.aliases += 1;
          const name = (node.alias ?? node.name).value;
          const same = found.get(name);
          if (same) same.push(node);
          else found.set(name, [node]);
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          open.push(node.selectionSet);
        } else if (!spread.has(node.name.value)) {
          spread.add(node.name.value);
          const fragment = this.fragments.get(node.name.value);
          if (fragment) open.push(fragment.selectionSet);
        }
      }
      if (this.counts.selections > documentLimits.selections) break;
    }
    return found;
  }
}
