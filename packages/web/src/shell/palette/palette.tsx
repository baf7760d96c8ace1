import { type SearchKind, searchKinds } from "@duban/schema";
import { Command } from "cmdk";
import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { Dialog } from "../../ui/dialog";
import { Icon } from "../../ui/icon";
import { KeyNames } from "../../ui/key-names";
import { isFoundBy } from "./acts-matching";
import styles from "./palette.module.css";
import { TextHits } from "./text-hits";
import { type Finding, useFindings } from "./use-findings";
import { type PaletteAct, usePaletteActs } from "./use-palette-acts";
import { useTextHits } from "./use-text-hits";

const kinds: readonly SearchKind[] = ["PLAN", "ORGANIZATION", "CAMPAIGN"];

/** Everything by its name: what the page can do, where one can go, what there is. */
export function Palette({ onClose }: { onClose(): void }) {
  const text = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  // Letters that an input method has not made into words yet are not searched for.
  const [composing, setComposing] = useState(false);
  const [searched, setSearched] = useState("");
  if (!composing && searched !== typed) setSearched(typed);
  const { findings, searching: searchingNames } = useFindings(searched);
  const { hits, searching: searchingTexts } = useTextHits(searched);
  const searching = searchingNames || searchingTexts;
  // What is chosen acts on the page without the dialog over it.
  const leave = (act: () => void) => {
    onClose();
    setTimeout(act);
  };
  return (
    <Dialog
      className={styles.dialog ?? ""}
      title={<span className="visually-hidden">{text("palette.title")}</span>}
      closable={false}
      footer={null}
      width={640}
      style={{ top: 88 }}
      onCancel={onClose}
    >
      <Command shouldFilter={false} label={text("palette.title")} loop>
        <div className={styles.field}>
          <Icon name="search" size={16} />
          <Command.Input
            autoFocus
            className={styles.input}
            value={typed}
            onValueChange={setTyped}
            placeholder={text("palette.placeholder")}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
        </div>
        <Command.List className={styles.list} label={text("palette.results")} aria-busy={searching}>
          <Acts typed={searched} onChoose={leave} />
          <Findings findings={findings} onChoose={({ to }) => leave(() => void navigate(to))} />
          <TextHits hits={hits} words={searched.trim()} onChoose={({ to }) => leave(() => void navigate(to))} />
          <Command.Empty className={styles.empty}>{text(searching ? "ui.loading" : "palette.none")}</Command.Empty>
        </Command.List>
      </Command>
    </Dialog>
  );
}

function Acts({ typed, onChoose }: { typed: string; onChoose(act: () => void): void }) {
  const text = useText();
  const { page, go, settings } = usePaletteActs();
  const group = (heading: string, acts: readonly PaletteAct[]) => {
    const shown = acts.filter((act) => isFoundBy(act, typed));
    return shown.length === 0 ? null : (
      <Group heading={heading}>
        {shown.map(({ id, title, keys, run }) => (
          <Command.Item key={id} value={`act ${id}`} className={styles.item} onSelect={() => onChoose(run)}>
            <span className={styles.title}>{title}</span>
            {keys !== undefined && (
              <span className={styles.keys}>
                <KeyNames keys={keys} />
              </span>
            )}
          </Command.Item>
        ))}
      </Group>
    );
  };
  return (
    <>
      {group(text("palette.page"), page)}
      {group(text("palette.go"), go)}
      {group(text("palette.settings"), settings)}
    </>
  );
}

function Findings({ findings, onChoose }: { findings: readonly Finding[]; onChoose(finding: Finding): void }) {
  const { locale } = useLocale();
  return kinds.map((kind) => {
    const shown = findings.filter((finding) => finding.kind === kind);
    return shown.length === 0 ? null : (
      <Group key={kind} heading={searchKinds.label(kind, toGraphLocale(locale))}>
        {shown.map((finding) => (
          <Command.Item key={finding.id} value={finding.id} className={styles.item} onSelect={() => onChoose(finding)}>
            <span className={styles.title}>{finding.title}</span>
            <span className={styles.detail}>{finding.detail}</span>
          </Command.Item>
        ))}
      </Group>
    );
  });
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group className={styles.group} heading={heading}>
      {children}
    </Command.Group>
  );
}
