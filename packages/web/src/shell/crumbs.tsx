import { createContext, Fragment, type ReactNode, useContext, useEffect } from "react";
import { createPortal } from "react-dom";
import { Link } from "react-router";
import { useText } from "../i18n/text";
import { Icon } from "../ui/icon";
import styles from "./crumbs.module.css";

/** One step on the way to the page; the last one is the page and has no address. */
export interface Crumb {
  label: string;
  to?: string;
}

/** The place in the top bar where crumbs appear; the shell provides it. */
export const CrumbsPlace = createContext<HTMLElement | null>(null);

interface CrumbsProps {
  items: readonly Crumb[];
  /** The page is where everybody starts, so a wide screen needs no way to it. */
  home?: boolean;
  /** What stands at the end of a phone's top bar. */
  end?: ReactNode;
}

/** Names the page: the way to it in the top bar, its title in the browser's tab, and on a phone the way back. */
export function Crumbs({ items, home = false, end }: CrumbsProps) {
  const text = useText();
  const place = useContext(CrumbsPlace);
  const title = items.map(({ label }) => label).reverse();

  useEffect(() => {
    document.title = [...title, text("shell.product")].join(" · ");
  });

  if (!place) return null;
  const back = items.findLast((item) => item.to !== undefined);
  return createPortal(
    <>
      {back?.to && (
        <Link to={back.to} className={styles.back} aria-label={text("shell.backTo", { place: back.label })}>
          <Icon name="left" size={20} />
        </Link>
      )}
      <nav className={styles.crumbs} aria-label={text("shell.crumbs")} data-deep={back !== undefined} data-home={home}>
        {items.map(({ label, to }, index) => (
          <Fragment key={label}>
            <span className={styles.slash} aria-hidden="true">
              /
            </span>
            {to ? (
              <Link to={to} className={styles.crumb}>
                {label}
              </Link>
            ) : (
              <span
                className={index === items.length - 1 ? styles.here : styles.crumb}
                aria-current={index === items.length - 1 ? "page" : undefined}
              >
                {label}
              </span>
            )}
          </Fragment>
        ))}
      </nav>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </>,
    place,
  );
}
