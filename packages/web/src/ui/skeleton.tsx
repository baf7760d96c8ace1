import { useText } from "../i18n/text";
import styles from "./skeleton.module.css";

/** One grey bar in the place of words. */
export function Bone({ width, height = 12 }: { width: number | string; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

/** Rows in their final geometry while a list is on its way; it appears after 150 ms. */
export function RowsSkeleton({ rows = 6, height = 52 }: { rows?: number; height?: number }) {
  const text = useText();
  return (
    <div className={styles.skeleton} role="status" aria-label={text("ui.loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className={styles.row} style={{ height }}>
          <Bone width={56} />
          <span className={styles.lines}>
            <Bone width={`${58 - (row % 3) * 7}%`} />
            {height > 40 && <Bone width={`${40 - (row % 4) * 5}%`} height={8} />}
          </span>
          <Bone width={64} />
        </div>
      ))}
    </div>
  );
}

/** A head and rows: a page on its way. */
export function PageSkeleton() {
  return (
    <>
      <div className={`${styles.skeleton} ${styles.head}`}>
        <Bone width={160} height={18} />
      </div>
      <RowsSkeleton rows={10} />
    </>
  );
}
