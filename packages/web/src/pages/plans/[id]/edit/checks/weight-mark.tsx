import type { Weight } from "@duban/schema";
import { StatusShape } from "../../../../../ui/status";
import styles from "./weight-mark.module.css";

/** The shape of a failed check: a filled square where it blocks, an open diamond where it advises. A word stands beside it. */
export function WeightMark({ weight, label }: { weight: Weight; label?: string }) {
  if (weight === "BLOCKING") return <StatusShape status="over" size={9} label={label} />;
  const shape = <path d="M5.5 1 10 5.5 5.5 10 1 5.5z" fill="none" stroke="currentColor" strokeWidth="1.3" />;
  const box = { className: styles.advice, width: 11, height: 11, viewBox: "0 0 11 11" };
  if (!label) {
    return (
      <svg {...box} focusable="false" aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg {...box} focusable="false" role="img" aria-label={label}>
      {shape}
    </svg>
  );
}
