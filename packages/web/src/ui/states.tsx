import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useText } from "../i18n/text";
import styles from "./states.module.css";

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** One next step, or two. */
  actions?: ReactNode;
  /** It stands for a whole page, so its title is the page's. */
  alone?: boolean;
}

/** What a place says when there is nothing to show: what will be here, and the next step. */
export function EmptyState({ title, children, actions, alone = false }: EmptyStateProps) {
  const Title = alone ? "h1" : "h2";
  return (
    <div className={styles.state}>
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

interface ErrorPageProps {
  /** The code of the fault, shown as it is. */
  code: string;
  traceId?: string | undefined;
  title?: string;
  children?: ReactNode;
  retry?(): void;
  /** Further ways on, after the retry. */
  actions?: ReactNode;
}

/** A page that could not be shown: why, the code and trace id to pass on, and the ways on. The frame around it stays. */
export function ErrorPage({ code, traceId, title, children, retry, actions }: ErrorPageProps) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(traceId ? `${code} ${traceId}` : code);
    setCopied(true);
  };
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.title}>{title ?? text("ui.error.title")}</h2>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      <dl className={styles.facts}>
        <dt>{text("ui.error.code")}</dt>
        <dd>
          <code>{code}</code>
        </dd>
        {traceId && (
          <>
            <dt>{text("ui.error.trace")}</dt>
            <dd>
              <code>{traceId}</code>
              <Button type="link" size="small" onClick={copy}>
                {text(copied ? "ui.copied" : "ui.copy")}
              </Button>
            </dd>
          </>
        )}
      </dl>
      {(retry || actions) && (
        <div className={styles.actions}>
          {retry && (
            <Button type="primary" onClick={retry}>
              {text("ui.retry")}
            </Button>
          )}
          {actions}
        </div>
      )}
    </div>
  );
}

/** A bar over a page that says something about all of it, such as being offline or a conflict. */
export function Notice({ tone, children, actions }: { tone: "warn" | "over" | "plain"; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === "plain" ? "status" : "alert"}>
      <div className={styles.noticeWords}>{children}</div>
      {actions !== undefined && <div className={styles.noticeActions}>{actions}</div>}
    </div>
  );
}
