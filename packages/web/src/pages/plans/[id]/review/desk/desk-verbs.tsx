import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../../../../i18n/text";
import { useHotkeys } from "../../../../../ui/hotkeys";
import { Kbd } from "../../../../../ui/tag";
import { mayStep, useReview } from "../review-context";
import styles from "./desk.module.css";

const AskOpinionDialog = lazy(async () => ({ default: (await import("./ask-opinion-dialog")).AskOpinionDialog }));
const HandOverDialog = lazy(async () => ({ default: (await import("./hand-over-dialog")).HandOverDialog }));

/** What whoever has a review in hand does with it besides deciding. */
export function DeskVerbs() {
  const text = useText();
  const { plan } = useReview();
  const [open, setOpen] = useState<"ask" | "handOver" | null>(null);
  const mayHandOver = mayStep(plan, "handOverPlanReview");
  const mayAsk = mayStep(plan, "askOpinion");
  const close = () => setOpen(null);
  useHotkeys([{ keys: "t", label: "desk.handOver", run: () => setOpen("handOver") }], mayHandOver);
  useHotkeys([{ keys: "e", label: "desk.opinion.ask", run: () => setOpen("ask") }], mayAsk);
  if (!mayAsk && !mayHandOver) return null;
  return (
    <div className={styles.verbs}>
      {mayAsk && (
        <Button type="text" onClick={() => setOpen("ask")}>
          {text("desk.opinion.ask")} <Kbd>e</Kbd>
        </Button>
      )}
      {mayHandOver && (
        <Button type="text" onClick={() => setOpen("handOver")}>
          {text("desk.handOver")} <Kbd>t</Kbd>
        </Button>
      )}
      {open === "ask" && (
        <Suspense>
          <AskOpinionDialog onClose={close} />
        </Suspense>
      )}
      {open === "handOver" && (
        <Suspense>
          <HandOverDialog onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
