import type { HTMLAttributes, ReactNode } from "react";
import styles from "./layout.module.css";
import { ScrollArea } from "./scroll-area";

/** The head of a page: its title (the only h1), what belongs beside it, and the actions at its end. */
export function PageHead({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {children !== undefined && <div className={styles.beside}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** A row of filters under the head. */
export function FilterRow({ children }: { children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>;
}

interface PaneProps extends HTMLAttributes<HTMLElement> {
  /** The accessible name of the pane. */
  label: string;
  /** A fixed width in pixels; without it the pane takes the rest. */
  width?: number;
  /** The 40 px head. */
  head?: ReactNode;
  /** The 56 px foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** One of the panes that fill a page side by side, parted by a hairline, each scrolling by itself. */
export function Pane({ label, width, head, foot, children, className, ...rest }: PaneProps) {
  return (
    <section
      aria-label={label}
      className={`${styles.pane} ${className ?? ""}`}
      style={width === undefined ? undefined : { flex: `0 0 ${width}px` }}
      {...rest}
    >
      {head !== undefined && <div className={styles.paneHead}>{head}</div>}
      <ScrollArea label={label} className={styles.paneBody}>
        {children}
      </ScrollArea>
      {foot !== undefined && <div className={styles.paneFoot}>{foot}</div>}
    </section>
  );
}

/** The row that holds the panes of a page. */
export function Panes({ children }: { children: ReactNode }) {
  return <div className={styles.panes}>{children}</div>;
}

/** The head of a group of rows: its name, its count and what stands at its end. */
export function GroupHead({ title, count, children }: { title: ReactNode; count?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.groupHead}>
      <h2 className={styles.groupTitle}>{title}</h2>
      {count !== undefined && <span className={styles.groupCount}>{count}</span>}
      {children !== undefined && <span className={styles.groupEnd}>{children}</span>}
    </div>
  );
}

/** The separating dot, set narrow. */
export function Dot() {
  return <span className="dot">·</span>;
}
