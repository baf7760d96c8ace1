import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "./icon";
import styles from "./menu.module.css";

/** An entry of a menu; with `checked` it is one of a choice. */
export interface MenuItem {
  key: string;
  label: ReactNode;
  checked?: boolean;
  run(): void;
}

interface MenuButtonProps {
  /** What the button shows; it must say what the menu is about. */
  children: ReactNode;
  className: string | undefined;
  /** Words over the entries. */
  title?: string;
  /** Entries in groups, parted by lines. */
  groups: readonly (readonly MenuItem[])[];
  align?: "start" | "end";
  disabled?: boolean;
}

/** A button that opens a menu: arrows, Home and End move in it, Escape and Tab close it. */
export function MenuButton({ children, className, title, groups, align = "start", disabled }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    (place.current?.querySelector("[aria-checked=true]") ?? place.current?.querySelector("[role^=menuitem]"))?.closest("button")?.focus();
    const onPointerDown = (event: PointerEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [open]);

  return (
    <div className={styles.place} ref={place}>
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div id={id} role="menu" className={`${styles.menu} ${styles[align]}`} onKeyDown={(event) => moveIn(event, close)}>
          {title && <div className={styles.title}>{title}</div>}
          {groups.map((group, index) => (
            <Fragment key={group[0]?.key}>
              {(index > 0 || title) && <hr className={styles.line} />}
              {group.map((item) => (
                <Entry key={item.key} item={item} onChoose={close} />
              ))}
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

function Entry({ item, onChoose }: { item: MenuItem; onChoose(): void }) {
  const choice = item.checked === undefined ? {} : { "aria-checked": item.checked };
  return (
    <button
      type="button"
      role={item.checked === undefined ? "menuitem" : "menuitemradio"}
      {...choice}
      tabIndex={-1}
      className={styles.entry}
      onClick={() => {
        onChoose();
        item.run();
      }}
    >
      <span className={styles.mark}>{item.checked && <Icon name="check" size={14} />}</span>
      {item.label}
    </button>
  );
}

function moveIn(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  const now = entries.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1 + entries.length, Home: 0, End: entries.length - 1 };
  const next = steps[event.key];
  if (next !== undefined) {
    event.preventDefault();
    entries[next % entries.length]?.focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    close();
  }
}
