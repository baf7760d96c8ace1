import { Switch } from "antd";
import { useText } from "../i18n/text";
import { Dialog } from "../ui/dialog";
import { useHotkeyRegistry } from "../ui/hotkeys";
import { KeyNames } from "../ui/key-names";
import { useSettle } from "./account-settings";
import styles from "./help-sheet.module.css";

/** The list of the keys that work on the present page, and the switch that turns single letters off. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const text = useText();
  const { hotkeys, singleKeys } = useHotkeyRegistry();
  const settle = useSettle();
  const listed = [...new Map(hotkeys.map((hotkey) => [hotkey.keys, hotkey])).values()];
  return (
    <Dialog onCancel={onClose} footer={null} title={text("shell.help")} width={420}>
      <dl className={styles.keys}>
        {listed.map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label && text(label)}</dt>
            <dd>
              <KeyNames keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.setting}>
        <label htmlFor="single-keys">{text("shell.singleKeys")}</label>
        <Switch id="single-keys" checked={singleKeys} onChange={(on) => settle({ singleKeys: on })} />
      </div>
    </Dialog>
  );
}
