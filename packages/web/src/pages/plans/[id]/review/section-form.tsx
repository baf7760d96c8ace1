import { fieldTitle, type PlanContent } from "@duban/schema";
import type { ReactNode } from "react";
import Markdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { fullDate } from "../../../../ui/dates";
import { Changed } from "./changed";
import { useReview } from "./review-context";
import type { SectionView } from "./review-model";
import styles from "./section.module.css";

/** A section that is a text or a form. */
export function SectionForm({ view }: { view: SectionView }) {
  const text = useText();
  const { model } = useReview();
  const { content } = model;
  switch (view.section) {
    case "SAFEGUARDS":
      return <Safeguards view={view} content={content} />;
    case "NARRATIVE":
      return <Narrative view={view} narrative={content.narrative} />;
    case "COMMITMENT":
      if (content.commitment === null && view.form.size === 0) return <p className={styles.nothing}>{text("review.section.unsigned")}</p>;
      return <CommitmentForm view={view} commitment={content.commitment} />;
    default:
      return null;
  }
}

const leadershipFields = ["leadingExecutive", "leadDepartment", "contactName", "contactPhone", "rectificationGroup"] as const;

function Safeguards({ view, content }: { view: SectionView; content: PlanContent }) {
  const text = useText();
  return (
    <>
      <Facts view={view} prefix="leadership." fields={leadershipFields.map((field) => [field, content.leadership[field]])} />
      <p className={styles.prose}>
        <Changed changes={view.form} field="safeguards" value={content.safeguards} />
        {content.safeguards === "" && !view.form.has("safeguards") && <span className={styles.quiet}>{text("review.section.empty")}</span>}
      </p>
    </>
  );
}

function Narrative({ view, narrative }: { view: SectionView; narrative: string }) {
  const text = useText();
  // What changed is read in the source, as marks cannot be laid into what it becomes.
  if (view.form.has("narrative")) {
    return (
      <p className={styles.prose}>
        <Changed changes={view.form} field="narrative" value={narrative} />
      </p>
    );
  }
  if (narrative === "") return <p className={styles.nothing}>{text("review.section.empty")}</p>;
  return (
    <div className={styles.markdown}>
      <Markdown rehypePlugins={[rehypeSanitize]} components={headings}>
        {narrative}
      </Markdown>
    </div>
  );
}

// A section's title is an h2; whatever levels the author wrote begin below it.
const heading = ({ children }: { children?: ReactNode }) => <h3>{children}</h3>;
const headings = { h1: heading, h2: heading, h3: heading };

function CommitmentForm({ view, commitment }: { view: SectionView; commitment: PlanContent["commitment"] }) {
  const { locale } = useLocale();
  const date = (value: string) => fullDate(value, locale);
  return (
    <>
      <p className={styles.prose}>
        <Changed changes={view.form} field="text" value={commitment?.text ?? ""} />
      </p>
      <Facts
        view={view}
        fields={[
          ["signedBy", commitment?.signedBy ?? ""],
          ["post", commitment?.post ?? ""],
          ["signedOn", commitment ? date(commitment.signedOn) : ""],
        ]}
        format={{ signedOn: date }}
      />
    </>
  );
}

interface FactsProps {
  view: SectionView;
  prefix?: string;
  fields: readonly (readonly [field: string, value: string])[];
  format?: Record<string, (value: string) => string>;
}

function Facts({ view, prefix = "", fields, format = {} }: FactsProps) {
  const { locale } = useLocale();
  return (
    <dl className={styles.facts}>
      {fields.map(([field, value]) => (
        <div key={field}>
          <dt>{fieldTitle(view.section, prefix + field, toGraphLocale(locale)).replace(/^.* · /, "")}</dt>
          <dd>
            <Changed changes={view.form} field={prefix + field} value={value || "—"} format={format[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
