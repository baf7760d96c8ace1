import { Switch } from "antd";
import { useText } from "../i18n/text";
import { Dialog } from "../ui/dialog";
import { type Act, type ActGroup, useHotkeyRegistry } from "../ui/hotkeys";
import { KeyNames } from "../ui/key-names";
import { useSettle } from "./account-settings";
import styles from "./help-sheet.module.css";

const groups: readonly { group: ActGroup; title: "palette.page" | "palette.go" | "help.everywhere" }[] = [
  { group: "page", title: "palette.page" },
  { group: "go", title: "palette.go" },
  { group: "everywhere", title: "help.everywhere" },
];

/** The list of the keys that work on the present page, and the switch that turns single letters off. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const text = useText();
  const { acts, singleKeys } = useHotkeyRegistry();
  const settle = useSettle();
  return (
    <Dialog onCancel={onClose} footer={null} title={text("shell.help")} width={420}>
      {groups.map(({ group, title }) => (
        <Keys key={group} title={text(title)} acts={acts.filter((act) => (act.group ?? "page") === group)} />
      ))}
      <div className={styles.setting}>
        <label htmlFor="single-keys">{text("shell.singleKeys")}</label>
        <Switch id="single-keys" checked={singleKeys} onChange={(on) => settle({ singleKeys: on })} />
      </div>
    </Dialog>
  );
}

function Keys({ title, acts }: { title: string; acts: readonly Act[] }) {
  const text = useText();
  const listed = [...new Map(acts.flatMap(({ keys, label }) => (keys === undefined ? [] : [[keys, label] as const]))).entries()];
  if (listed.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {listed.map(([keys, label]) => (
          <div key={keys}>
            <dt>{text(label)}</dt>
            <dd>
              <KeyNames keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
