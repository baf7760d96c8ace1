const typing = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=combobox]";
const links = "a[href]";
const controls = "button, summary, [role=button], [role=switch], [role=tab], [role=option], [role=radio], [type=checkbox], [type=radio]";
const layers = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

interface KeyRules {
  singleKeys: boolean;
  whileTyping: boolean;
}

/** Whether a key press is meant for the page's hotkeys, not for a text field, an input method, a dialog or a focused control. */
export function isKeyForPage(event: KeyboardEvent, { singleKeys, whileTyping }: KeyRules): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  if (event.repeat && !movesSelection(event.key)) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(layers)) return false;
  if (target?.closest(typing)) return whileTyping;
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (!modified && event.key === "Enter" && target?.closest(`${controls}, ${links}`)) return false;
  if (!modified && event.key === " " && target?.closest(controls)) return false;
  return singleKeys || modified || event.key.length > 1 || event.key === " ";
}

// Keys that move a selection may be held down; a decision must not repeat itself.
function movesSelection(key: string): boolean {
  return key === "j" || key === "k" || key.startsWith("Arrow");
}

interface FieldKeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  nativeEvent: { isComposing: boolean };
}

/** What a key press in a text field asks for beside writing: ⌘/Ctrl-Enter sends, Escape leaves. An input method's keys ask for nothing. */
export function wishOf({ key, ctrlKey, metaKey, nativeEvent }: FieldKeyPress): "send" | "leave" | null {
  if (nativeEvent.isComposing) return null;
  if (key === "Escape") return "leave";
  return key === "Enter" && (ctrlKey || metaKey) ? "send" : null;
}
