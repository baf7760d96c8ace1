import { NavLink } from "react-router";
import { useText } from "../i18n/text";
import { railLength } from "../routes";
import { Icon } from "../ui/icon";
import styles from "./rail.module.css";
import { useRailEntries } from "./use-rail-entries";
import { useViewer } from "./viewer";

/** The way between the parts of the product: an icon and a word each, at the left, on a phone at the lower edge. */
export function Rail() {
  const text = useText();
  const viewer = useViewer();
  const entries = useRailEntries().slice(0, railLength);
  return (
    <nav className={styles.rail} aria-label={text("shell.rail")}>
      <div className={styles.logo} aria-hidden="true">
        督
      </div>
      <ul className={styles.entries}>
        {entries.map(({ to, icon, label }) => (
          <li key={to}>
            <NavLink to={to} className={({ isActive }) => `${styles.entry} ${isActive ? styles.active : ""}`}>
              <span className={styles.icon}>
                <Icon name={icon} size={20} />
                {to === "/inbox" && viewer.inboxCount > 0 && (
                  <span className={styles.badge} title={text("shell.inboxCount", { count: viewer.inboxCount })}>
                    {viewer.inboxCount >= 100 ? "99+" : viewer.inboxCount}
                  </span>
                )}
              </span>
              <span className={styles.word}>{text(label)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
