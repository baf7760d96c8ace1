import { Segmented } from "antd";
import type { ReactNode } from "react";
import type { Locale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import styles from "./entry.module.css";

/** The frame of the pages before somebody is signed in: the product, the language, one thing to do. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const text = useText();
  const { locale, change } = useLocale();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <span className={styles.logo} aria-hidden="true">
          督
        </span>
        <span className={styles.product}>{text("shell.product")}</span>
        <Segmented<Locale>
          className={styles.language}
          aria-label={text("shell.language")}
          value={locale}
          onChange={change}
          options={[
            { value: "zh-CN", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
      </header>
      <div className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
