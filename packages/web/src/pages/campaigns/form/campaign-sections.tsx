import type { ReactNode } from "react";
import { useText } from "../../../i18n/text";
import type { UserError } from "../../../ui/field-errors";
import { Help } from "../../../ui/help";
import styles from "../campaigns.module.css";
import type { CampaignForm } from "./campaign-form";
import { BatchFields, ReasonFields, ThemeFields } from "./list-fields";
import { NameFields, TimeFields } from "./terms-fields";

interface CampaignSectionsProps {
  form: CampaignForm;
  onChange(changes: Partial<CampaignForm>): void;
  userErrors: readonly UserError[];
  exists: boolean;
  fixed: boolean;
}

/** Everything that a campaign is agreed on, in the order in which it is decided. */
export function CampaignSections(fields: CampaignSectionsProps) {
  const text = useText();
  return (
    <>
      <Section title={text("campaigns.section.name")}>
        <NameFields {...fields} />
      </Section>
      <Section title={text("campaigns.section.time")} lead={fields.fixed ? text("campaigns.fixed") : undefined}>
        <TimeFields {...fields} />
      </Section>
      <Section title={text("campaigns.section.batches")} help={text("help.batches")} lead={text("campaigns.section.batches.lead")}>
        <BatchFields {...fields} />
      </Section>
      <Section title={text("campaigns.section.themes")}>
        <ThemeFields {...fields} />
      </Section>
      <Section title={text("campaigns.section.reasons")} lead={text("campaigns.section.reasons.lead")}>
        <ReasonFields {...fields} />
      </Section>
    </>
  );
}

interface SectionProps {
  title: string;
  lead?: string | undefined;
  help?: string;
  children: ReactNode;
}

function Section({ title, lead, help, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {help && <Help>{help}</Help>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}

/** The fields whose refusals are shown beside them; the rest stands beside the button. */
export function ownFields(form: CampaignForm): string[] {
  const within = (list: string, count: number, fields: readonly string[]) =>
    Array.from({ length: count }, (_, position) => fields.map((field) => `${list}.${position}.${field}`)).flat();
  return [
    ...[
      "organizationId",
      "code",
      "title",
      "titleEn",
      "startsOn",
      "endsOn",
      "planDueAt",
      "reviewWorkingDays",
      "reviewLevels",
      "approvalsNeeded",
      "pillars",
      "batches",
      "themes",
      "reasonCodes",
    ],
    ...within("batches", form.batches.length, ["name", "startsOn", "endsOn"]),
    ...within("reasonCodes", form.reasonCodes.length, ["code", "label", "labelEn"]),
    ...form.themes.split("\n").map((_, position) => `themes.${position}`),
  ];
}
