import type { Light } from "@duban/schema";
import type { ReactNode } from "react";
import { useText } from "../../../i18n/text";
import { statusOf } from "../../../ui/due-label";
import { StatusTag } from "../../../ui/status";
import type { RootedProblem } from "./root-queries";
import styles from "./roots-section.module.css";

interface RootEndProps {
  light: Light;
  problem: Pick<RootedProblem, "code"> | null;
  /** The name of a theme; null for a problem. */
  theme: string | null;
  /** Its title, as a link. */
  children: ReactNode;
}

/** A theme or problem at the end of a link, with its light. */
export function RootEnd({ light, problem, theme, children }: RootEndProps) {
  const text = useText();
  return (
    <span className={styles.end}>
      <StatusTag status={statusOf(light)} />
      <span className={styles.code}>{theme === null ? problem?.code : text("roots.theme")}</span>
      <span className={styles.title}>{children}</span>
    </span>
  );
}
