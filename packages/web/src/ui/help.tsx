import { useEffect, useId, useRef, useState } from "react";
import { useText } from "../i18n/text";
import styles from "./help.module.css";

/** A quiet question mark that tells, when pressed, what somebody new would ask; Escape, another press or a press elsewhere closes it. */
export function Help({ children }: { children: string }) {
  const text = useText();
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [open]);
  return (
    <span className={styles.place} ref={place}>
      <button
        type="button"
        className={styles.mark}
        aria-label={text("help.what")}
        aria-expanded={open}
        aria-describedby={id}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        ?
      </button>
      <span id={id} className={open ? styles.words : "visually-hidden"}>
        {children}
      </span>
    </span>
  );
}
