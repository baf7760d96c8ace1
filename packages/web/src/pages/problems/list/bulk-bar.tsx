import { type Action, type BulkAct, bulkActs } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useMay } from "../../../shell/use-may";
import styles from "./bulk.module.css";
import { type Marks, mostMarked } from "./use-marks";
import type { ProblemFilters } from "./use-problem-filters";

const BulkDialog = lazy(async () => ({ default: (await import("../acts/bulk-dialog")).BulkDialog }));

/** What the viewer must be allowed to do somewhere; of each problem it is asked again. */
const actionOf: Readonly<Record<BulkAct, Action>> = {
  ASSIGN: "problem.assign",
  RECALL: "problem.assign",
  HAND_OVER: "problem.handOver",
  SET_THEME: "problem.update",
  ASK_EXTENSION: "problem.askExtension",
  GRANT_REQUESTS: "problemRequest.grant",
  REFUSE_REQUESTS: "problemRequest.refuse",
  REMIND: "problem.assign",
};

/** What can be done to all that are marked. */
export function BulkBar({ marks, filters, total }: { marks: Marks; filters: ProblemFilters; total: number }) {
  const text = useText();
  const { locale } = useLocale();
  const may = useMay();
  const [act, setAct] = useState<BulkAct | null>(null);
  const { marked } = marks;
  const acts = bulkActs.values.filter((one) => may(actionOf[one]));
  return (
    <section className={styles.bar} aria-label={text("bulk.bar")}>
      <strong>{text("bulk.marked", { count: marked.length })}</strong>
      {marked.length < Math.min(total, mostMarked) && (
        <Button type="link" size="small" loading={marks.busy} onClick={() => void marks.all(filters.filter)}>
          {text(total > mostMarked ? "bulk.first" : "bulk.all", { count: Math.min(total, mostMarked) })}
        </Button>
      )}
      <span className={styles.acts}>
        {acts.map((one) => (
          <Button key={one} size="small" onClick={() => setAct(one)}>
            {bulkActs.label(one, toGraphLocale(locale))}
          </Button>
        ))}
        <Button type="text" size="small" onClick={marks.clear}>
          {text("bulk.clear")}
        </Button>
      </span>
      <Suspense>{act && <BulkDialog act={act} marked={marked} onDone={marks.clear} onClose={() => setAct(null)} />}</Suspense>
    </section>
  );
}
