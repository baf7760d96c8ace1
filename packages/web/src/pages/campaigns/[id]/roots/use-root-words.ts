import type { Light } from "@duban/schema";
import { useText } from "../../../../i18n/text";
import type { RootNode } from "./root-graph";

const lightWords = { GREEN: "ui.status.ok", YELLOW: "ui.status.warn", RED: "ui.status.over", DONE: "ui.status.done" } as const;

/** What is said of a node: what it is, its light, how far it is, and how what comes from it stands. */
export function useRootWords() {
  const text = useText();
  return {
    kind: ({ kind, problem }: RootNode) => (kind === "theme" ? text("roots.theme") : (problem?.code ?? "")),
    light: (light: Light) => text(lightWords[light]),
    state: ({ figures, problem }: RootNode) => {
      if (problem) return `${problem.progressPercent}%`;
      return figures ? text("roots.closed", { closed: figures.closed, total: figures.total }) : text("roots.empty");
    },
    effects: ({ count, overdue }: { count: number; overdue: number }) => {
      if (count === 0) return "";
      return overdue > 0 ? text("roots.effects.overdue", { count, overdue }) : text("roots.effects", { count });
    },
  };
}
