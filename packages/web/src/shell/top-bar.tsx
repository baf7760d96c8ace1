import { AccountMenu } from "./account-menu";
import { HelpButton } from "./help-button";
import { NoticeBell } from "./notice-bell";
import { PaletteButton } from "./palette/palette-button";
import { TenantSwitcher } from "./tenant-switcher";
import styles from "./top-bar.module.css";

/** The bar over every page: the group one works in, the way to the page, the palette, help and the account. */
export function TopBar({ place }: { place(element: HTMLElement | null): void }) {
  return (
    <header className={styles.bar}>
      <TenantSwitcher />
      <div className={styles.place} ref={place} />
      <div className={styles.end}>
        <NoticeBell />
        <PaletteButton />
        <HelpButton />
        <AccountMenu />
      </div>
    </header>
  );
}
