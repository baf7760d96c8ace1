import styles from "./quality.module.css";

/** A share with the fraction that it comes from; a dash where there is nothing to divide. */
export function Share({ part, whole }: { part: number; whole: number }) {
  if (whole === 0) return <span className={styles.quiet}>—</span>;
  return (
    <>
      {Math.round((100 * part) / whole)}%{" "}
      <span className={styles.fraction}>
        {part}/{whole}
      </span>
    </>
  );
}
