import { Button } from "antd";
import { type RefObject, useEffect, useRef } from "react";
import { Link } from "react-router";
import { useText } from "../i18n/text";
import { usePageQuery } from "../page-query";
import { noticePanelQuery } from "../pages/notices/notice-queries";
import { NoticeRow } from "../pages/notices/notice-row";
import list from "../pages/notices/notices.module.css";
import { useReadAll } from "../pages/notices/use-read-all";
import { RowsSkeleton } from "../ui/skeleton";
import { EmptyState } from "../ui/states";
import styles from "./notice-bell.module.css";

interface NoticePanelProps {
  bell: RefObject<HTMLButtonElement | null>;
  /** `focus`: back to the bell. */
  onClose(focus: boolean): void;
}

/** The newest notices under the bell; Escape, and whatever is done beside it, closes it. */
export function NoticePanel({ bell, onClose }: NoticePanelProps) {
  const text = useText();
  const panel = useRef<HTMLDivElement>(null);
  const { data, pending } = usePageQuery(noticePanelQuery, { skeleton: <RowsSkeleton rows={4} height={56} /> });
  const notices = data?.latest.edges.map(({ node }) => node) ?? [];
  const readAll = useReadAll(notices);
  useEffect(() => {
    panel.current?.focus();
    const leave = (event: Event) => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !bell.current?.contains(target)) onClose(false);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [bell, onClose]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={text("notices.title")}
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={(event) => event.key === "Escape" && onClose(true)}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{text("notices.title")}</h2>
        <Button type="link" size="small" disabled={!readAll.possible} loading={readAll.busy} onClick={() => void readAll.run()}>
          {text("notices.readAll")}
        </Button>
      </div>
      <div className={styles.body}>
        {pending ??
          (notices.length === 0 ? (
            <EmptyState title={text("notices.none.title")}>{text("notices.none.words")}</EmptyState>
          ) : (
            <ul className={list.list} aria-label={text("notices.list")}>
              {notices.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} onOpen={() => onClose(false)} />
              ))}
            </ul>
          ))}
      </div>
      <Link to="/notices" className={styles.all} onClick={() => onClose(false)}>
        {text("notices.all")}
      </Link>
    </div>
  );
}
