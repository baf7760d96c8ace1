import { Graph, layout } from "@dagrejs/dagre";
import type { RootEdge, RootGraph, RootNode } from "./root-graph";

/** A node with its place; x and y are those of its upper left corner. */
export interface PlacedNode extends RootNode {
  x: number;
  y: number;
}

/** A way between nodes with the points that it goes through. */
export interface PlacedEdge extends RootEdge {
  points: readonly { x: number; y: number }[];
}

/** The picture, from causes at the left to effects at the right. */
export interface RootPicture {
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  width: number;
  height: number;
}

export const nodeWidth = 232;
export const nodeHeight = 86;
const margin = 16;

/** Lays what is linked out in layers. */
export function layOut({ nodes, edges }: RootGraph): RootPicture {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 16, ranksep: 72, edgesep: 8, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { width: nodeWidth, height: nodeHeight });
  for (const { from, to, kind } of edges) graph.setEdge(from, to, { weight: kind === "cause" ? 2 : 1 }, kind);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const placed = nodes.map((node) => {
    const { x = 0, y = 0 } = graph.node(node.id) as { x?: number; y?: number };
    return { ...node, x: x - nodeWidth / 2, y: y - nodeHeight / 2 };
  });
  const places = new Map(placed.map((node) => [node.id, node]));
  return {
    nodes: placed,
    edges: edges.map((edge) => {
      const { points } = graph.edge(edge.from, edge.to, edge.kind) as { points: PlacedEdge["points"] };
      return { ...edge, points: throughSides(points, places.get(edge.from), places.get(edge.to)) };
    }),
    width: Math.max(width, nodeWidth),
    height: Math.max(height, nodeHeight),
  };
}

/** A line leaves a node at its right side and arrives at the left, whatever point of its outline is nearer. */
function throughSides(points: PlacedEdge["points"], from: PlacedNode | undefined, to: PlacedNode | undefined): PlacedEdge["points"] {
  if (!from || !to) return points;
  const middle = nodeHeight / 2;
  return [{ x: from.x + nodeWidth, y: from.y + middle }, ...points.slice(1, -1), { x: to.x, y: to.y + middle }];
}

/** Where an arrow key leads from a node: along the links, or to the next one above or below. */
export function neighbourOf({ nodes, edges }: RootPicture, id: string, key: string): string | null {
  if (key === "ArrowLeft") return edges.find(({ to }) => to === id)?.from ?? null;
  if (key === "ArrowRight") return edges.find(({ from }) => from === id)?.to ?? null;
  const here = nodes.find((node) => node.id === id);
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (!here || !step) return null;
  const layer = nodes.filter(({ x }) => Math.abs(x - here.x) < nodeWidth / 2).sort((a, b) => a.y - b.y);
  return layer[layer.indexOf(here) + step]?.id ?? null;
}

/** A text in at most so many lines of so many half widths; a Chinese character takes two. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [""];
  let room = width;
  for (const letter of text) {
    const wide = letter.charCodeAt(0) > 0x2e7f ? 2 : 1;
    if (room < wide) {
      if (lines.length === most) {
        lines[most - 1] = `${(lines[most - 1] ?? "").slice(0, -1)}…`;
        return lines;
      }
      lines.push("");
      room = width;
    }
    lines[lines.length - 1] += letter;
    room -= wide;
  }
  return lines;
}
