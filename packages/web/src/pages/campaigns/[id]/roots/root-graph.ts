import type { Light } from "@duban/schema";
import type { RootedProblem, ShownRoot, ThemeFigures } from "../../../problems/roots/root-queries";

/** A theme or a problem that is linked. */
export interface RootNode {
  id: string;
  kind: "theme" | "problem";
  title: string;
  light: Light;
  /** A problem's. */
  problem: RootedProblem | null;
  /** A theme's; null where no problem of it is seen. */
  figures: ThemeFigures | null;
  /** The linked problems of a theme, which it folds. */
  folds: number;
}

/** What leads from one node to another. */
export interface RootEdge {
  from: string;
  to: string;
  /** A link, or that a problem falls under a theme. */
  kind: "cause" | "within";
  /** So many links are drawn as one. */
  count: number;
}

/** What is to be drawn. */
export interface RootGraph {
  nodes: readonly RootNode[];
  edges: readonly RootEdge[];
}

interface Linked {
  rootCauses: readonly ShownRoot[];
  themes: readonly { id: string; name: string }[];
  figures: readonly ThemeFigures[];
}

/** The ends of a link: the theme's or the problem's id. */
export function endsOf({ causeTheme, causeProblem, effectTheme, effectProblem }: ShownRoot): { cause: string; effect: string } {
  return { cause: causeProblem?.id ?? causeTheme?.id ?? "", effect: effectProblem?.id ?? effectTheme?.id ?? "" };
}

/** Everything that is linked, and the themes that linked problems fall under, by id. */
export function linkedNodes({ rootCauses, themes, figures }: Linked): Map<string, RootNode> {
  const figuresOf = new Map(figures.map((one) => [one.theme, one]));
  const themeIds = new Map(themes.map(({ id, name }) => [name, id]));
  const nodes = new Map<string, RootNode>();
  const putTheme = (id: string, name: string) => {
    const found = figuresOf.get(name) ?? null;
    const node: RootNode = { id, kind: "theme", title: name, light: found?.light ?? "GREEN", problem: null, figures: found, folds: 0 };
    if (!nodes.has(id)) nodes.set(id, node);
  };
  for (const { causeTheme, effectTheme } of rootCauses) {
    for (const theme of [causeTheme, effectTheme]) if (theme) putTheme(theme.id, theme.name);
  }
  for (const { causeProblem, effectProblem } of rootCauses) {
    for (const problem of [causeProblem, effectProblem]) {
      if (!problem || nodes.has(problem.id)) continue;
      const { id, title, light, theme } = problem;
      nodes.set(id, { id, kind: "problem", title, light, problem, figures: null, folds: 0 });
      const themeId = theme === null ? undefined : themeIds.get(theme);
      if (theme === null || themeId === undefined) continue;
      putTheme(themeId, theme);
      const whole = nodes.get(themeId);
      if (whole) whole.folds += 1;
    }
  }
  return nodes;
}

/** What is to be drawn while some themes are folded: links to and from their problems lead to and from the theme. */
export function rootGraph(linked: Linked, folded: ReadonlySet<string>): RootGraph {
  const all = linkedNodes(linked);
  const themeIds = new Map(linked.themes.map(({ id, name }) => [name, id]));
  const themeOf = (id: string) => themeIds.get(all.get(id)?.problem?.theme ?? "") ?? null;
  const shown = (id: string) => {
    const theme = themeOf(id);
    return theme !== null && folded.has(theme) ? theme : id;
  };
  const edges = new Map<string, RootEdge>();
  const put = (from: string, to: string, kind: RootEdge["kind"]) => {
    const key = `${from} ${to} ${kind}`;
    if (from !== to) edges.set(key, { from, to, kind, count: (edges.get(key)?.count ?? 0) + 1 });
  };
  for (const link of linked.rootCauses) {
    const { cause, effect } = endsOf(link);
    put(shown(cause), shown(effect), "cause");
  }
  const nodes = [...all.values()].filter(({ id }) => shown(id) === id);
  for (const { id } of nodes) {
    const theme = themeOf(id);
    if (theme !== null) put(theme, id, "within");
  }
  return { nodes, edges: [...edges.values()] };
}

/** How many of what comes directly from something are overdue, and how many there are. */
export function effectsOf(id: string, rootCauses: readonly ShownRoot[], nodes: ReadonlyMap<string, RootNode>) {
  const effects = rootCauses
    .map(endsOf)
    .filter(({ cause }) => cause === id)
    .map(({ effect }) => nodes.get(effect));
  const withLight = (light: Light) => effects.filter((node) => node?.light === light).length;
  return { count: effects.length, overdue: withLight("RED"), closed: withLight("DONE") };
}
