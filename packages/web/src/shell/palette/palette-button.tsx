import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useText } from "../../i18n/text";
import { useHotkeys } from "../../ui/hotkeys";
import { Icon } from "../../ui/icon";
import { KeyNames } from "../../ui/key-names";
import { useRailEntries } from "../use-rail-entries";
import styles from "./palette-button.module.css";

const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));

/** Opens the palette: to go anywhere, or do anything that the page can do, by its name. */
export function PaletteButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  useHotkeys([{ keys: "$mod+k", label: "palette.title", group: "everywhere", whileTyping: true, run: () => setOpen(true) }]);
  useWays();
  return (
    <>
      <button type="button" data-tour="PALETTE" className={styles.button} onClick={() => setOpen(true)}>
        <Icon name="search" size={16} />
        <span className={styles.words}>{text("palette.title")}</span>
        <span className={styles.keys} aria-hidden="true">
          <KeyNames keys="$mod+K" />
        </span>
      </button>
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** `g` and a letter lead to the parts of the product. */
function useWays(): void {
  const navigate = useNavigate();
  const entries = useRailEntries();
  const ways = entries.flatMap(({ to, key, label }) =>
    key ? [{ keys: `g ${key}`, label, group: "go" as const, run: () => void navigate(to) }] : [],
  );
  useHotkeys([...ways, { keys: "g f", label: "search.title", group: "go", run: () => void navigate("/search") }]);
}
