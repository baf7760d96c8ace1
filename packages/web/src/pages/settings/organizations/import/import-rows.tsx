import { type ImportOutcome, importOutcomes } from "@duban/schema";
import type { RowPlace } from "@duban/schema/organization/import-sheets";
import { Button } from "antd";
import { parseAsBoolean, useQueryState } from "nuqs";
import { useState } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { ListTable } from "../../../../ui/list-table";
import { Tag, type TagTone } from "../../../../ui/tag";
import { useNarrow } from "../../../../ui/use-narrow";
import settings from "../settings.module.css";
import styles from "./import.module.css";
import type { ImportFile } from "./import-file";
import type { ImportedRow, ImportResult } from "./use-import";

const shownAtFirst = 200;

interface Line extends ImportedRow {
  readonly place: RowPlace;
}

/** Every row of the file with what would become of it; those that are refused first. */
export function ImportRows({ file, result }: { file: ImportFile; result: ImportResult }) {
  const text = useText();
  const narrow = useNarrow();
  const [onlyRefused] = useQueryState("refused", parseAsBoolean.withDefault(false));
  const [shown, setShown] = useState(shownAtFirst);
  const lines = [
    ...result.organizations.flatMap((row, index) => lineOf(row, file.organizations[index])),
    ...result.people.flatMap((row, index) => lineOf(row, file.people[index])),
  ];
  const wanted = onlyRefused ? lines.filter(({ outcome }) => outcome === "REFUSED") : refusedFirst(lines);
  return (
    <>
      <ListTable
        label={text("import.rows")}
        columns={[
          { label: text("import.column.row"), width: 148, wide: true },
          { label: text("import.column.code"), width: 140, wide: true },
          { label: text("import.column.name"), width: narrow ? 128 : 220 },
          { label: text("import.column.outcome") },
        ]}
      >
        {wanted.slice(0, shown).map((line) => (
          <Row key={`${line.place.sheet} ${line.place.line}`} line={line} />
        ))}
      </ListTable>
      {wanted.length > shown && (
        <Button type="link" className={styles.more} onClick={() => setShown(shown + shownAtFirst)}>
          {text("import.more", { count: wanted.length - shown })}
        </Button>
      )}
    </>
  );
}

function lineOf(row: ImportedRow, source: { readonly place: RowPlace } | undefined): Line[] {
  return source ? [{ ...row, place: source.place }] : [];
}

function refusedFirst(lines: readonly Line[]): readonly Line[] {
  return [...lines.filter(({ outcome }) => outcome === "REFUSED"), ...lines.filter(({ outcome }) => outcome !== "REFUSED")];
}

const tones: Readonly<Record<ImportOutcome, TagTone>> = { CREATED: "added", CHANGED: "outline", UNCHANGED: "flat", REFUSED: "blocking" };

function Row({ line: { place, code, name, outcome, reasons } }: { line: Line }) {
  const text = useText();
  const { locale } = useLocale();
  const where = text("import.place", { sheet: place.sheet, line: place.line });
  return (
    <tr>
      <td data-wide>{where}</td>
      <td data-wide>
        <code>{code}</code>
      </td>
      <td>
        {name}
        <span className={settings.phoneOnly}>{where}</span>
      </td>
      <td>
        <Tag tone={tones[outcome]}>{importOutcomes.label(outcome, toGraphLocale(locale))}</Tag>
        {reasons.map(({ code: reason, message }) => (
          <p key={reason} className={styles.reason}>
            {message}
          </p>
        ))}
      </td>
    </tr>
  );
}
