import { type Commitment, fieldTitle, type PlanAttachment, type PlanContent } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale } from "../../../../i18n/text";
import { fullDate } from "../../../../ui/dates";
import { sizeText } from "../../../../upload/send-file";
import styles from "./document.module.css";
import { rowAnchor } from "./row-anchor";

const leadershipFields = ["leadingExecutive", "leadDepartment", "contactName", "contactPhone", "rectificationGroup"] as const;

/** 5: who leads, and what makes sure that it is done. */
export function SafeguardsView({ content }: { content: PlanContent }) {
  const { locale } = useLocale();
  return (
    <>
      <dl className={styles.facts}>
        {leadershipFields.map((field) => (
          <div key={field} className={styles.fact}>
            <dt>{fieldTitle("SAFEGUARDS", `leadership.${field}`, toGraphLocale(locale))}</dt>
            <dd>{content.leadership[field] || "—"}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.prose}>{content.safeguards}</p>
    </>
  );
}

/** 7: the files. */
export function AttachmentsView({ attachments }: { attachments: readonly PlanAttachment[] }) {
  return (
    <ul>
      {attachments.map(({ id, fileId, name, size }) => (
        <li key={id} id={rowAnchor("ATTACHMENTS", id)} className={styles.file}>
          <a href={`/files/${fileId}`} download={name}>
            {name}
          </a>
          <span className={styles.quiet}>{sizeText(size)}</span>
        </li>
      ))}
    </ul>
  );
}

/** 8: the commitment as it was signed. */
export function CommitmentView({ commitment }: { commitment: Commitment }) {
  const { locale } = useLocale();
  return (
    <>
      <p className={styles.prose}>{commitment.text}</p>
      <p className={styles.signature}>
        {commitment.post} {commitment.signedBy}
        <span className={styles.second}>{fullDate(commitment.signedOn, locale)}</span>
      </p>
    </>
  );
}
