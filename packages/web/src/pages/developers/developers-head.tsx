import { type ReactNode, useLayoutEffect, useRef } from "react";
import { NavLink } from "react-router";
import { type MessageId, useText } from "../../i18n/text";
import { Crumbs } from "../../shell/crumbs";
import { PageHead } from "../../ui/layout";
import styles from "./developers.module.css";

const pages: readonly (readonly [to: string, label: MessageId])[] = [
  ["/developers", "developer.overview"],
  ["/developers/console", "developer.console"],
  ["/developers/reference", "developer.reference"],
  ["/developers/changelog", "developer.changelog"],
  ["/developers/tokens", "developer.title"],
  ["/developers/bulk", "bulk.title"],
  ["/developers/webhooks", "webhooks.title"],
];

/** The head of each developer page, with the way to the others. */
export function DevelopersHead({ label, children, actions }: { label: MessageId; children?: ReactNode; actions?: ReactNode }) {
  const text = useText();
  const ways = useRef<HTMLElement>(null);
  useLayoutEffect(() => showHere(ways.current), []);
  const here = label === "developer.overview" ? [] : [{ label: text(label) }];
  return (
    <>
      <Crumbs items={[{ label: text("shell.developer"), ...(here.length > 0 ? { to: "/developers" } : {}) }, ...here]} />
      <PageHead title={text(label === "developer.overview" ? "shell.developer" : label)} actions={actions}>
        {children}
      </PageHead>
      <nav ref={ways} className={styles.nav} aria-label={text("shell.developer")}>
        {pages.map(([to, name]) => (
          <NavLink key={to} to={to} end={to === "/developers"} className={({ isActive }) => `${styles.way} ${isActive ? styles.here : ""}`}>
            {text(name)}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

/** A phone is narrower than the row of ways: the one that is open is brought into its middle. */
function showHere(ways: HTMLElement | null): void {
  const here = ways?.querySelector("[aria-current=page]");
  if (!ways || !here) return;
  const { left, width } = here.getBoundingClientRect();
  ways.scrollLeft += left - ways.getBoundingClientRect().left - (ways.clientWidth - width) / 2;
}
