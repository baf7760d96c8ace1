import { type Paper, type PaperBlock, titleLines, widthOf } from "@duban/schema/paper";
import { createPortal } from "react-dom";
import styles from "./paper-sheet.module.css";

/** A paper as it will come out of the printer. On the screen it lies in the page; printed, it is all there is. */
export function PaperSheet({ paper }: { paper: Paper }) {
  return (
    <>
      <article className={`${styles.sheet} ${paper.landscape ? styles.across : ""}`} lang={paper.locale === "en" ? "en" : "zh-CN"}>
        <PaperBody paper={paper} />
      </article>
      {createPortal(
        <div className={`${styles.printed} ${paper.landscape ? styles.printedAcross : ""}`} aria-hidden="true">
          <PaperBody paper={paper} />
        </div>,
        document.body,
      )}
    </>
  );
}

function PaperBody({ paper }: { paper: Paper }) {
  const { letterhead, number, title, addressee, blocks, signature, notes } = paper;
  return (
    <div className={styles.body}>
      {letterhead !== null && (
        <header className={styles.head}>
          <p className={styles.issuer} style={{ fontSize: `min(48pt, ${Math.floor(440 / widthOf(letterhead))}pt)` }}>
            {letterhead}
          </p>
          <p className={styles.number}>{number}</p>
        </header>
      )}
      <h2 className={styles.title}>{titleLines(title).join("\n")}</h2>
      {letterhead === null && <p className={styles.code}>{number}</p>}
      {addressee !== null && <p className={styles.addressee}>{addressee}</p>}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes
        <Block key={index} block={block} />
      ))}
      {signature && (
        <footer className={styles.signature}>
          <p>{signature.organization}</p>
          <p>{signature.date}</p>
        </footer>
      )}
      {notes.length > 0 && (
        <div className={styles.notes}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h3 className={styles.chapter}>{block.text}</h3> : <h4 className={styles.section}>{block.text}</h4>;
    case "text":
      return <p className={styles.paragraph}>{block.text}</p>;
    case "item":
      return (
        <p className={styles.paragraph}>
          <strong className={styles.lead}>{block.lead}</strong>
          {block.text}
        </p>
      );
    case "table":
      return <PaperTable block={block} />;
  }
}

function PaperTable({ block: { columns, rows } }: { block: Extract<PaperBlock, { kind: "table" }> }) {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map(({ title, weight }) => (
          <col key={title} style={{ width: `${(100 * weight) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper never changes
          <tr key={row}>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
