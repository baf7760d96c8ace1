import { useQuery } from "@apollo/client/react";
import { type ProblemKind, problemKinds } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import type { LedgerTermsFragment } from "../../../gql/graphql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText, useTitle } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { DateInput } from "../../../ui/date-input";
import { errorsAt, type UserError } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { campaignChoicesQuery, createLedgerMutation, ledgerLists, ledgerTermsQuery, updateLedgerMutation } from "./ledger-queries";

interface Terms {
  title: string;
  titleEn: string;
  documentNumber: string;
  documentDate: string | null;
  /** One a line. */
  aspects: string;
}

const fields = ["campaignId", "code", "kind", "title", "titleEn", "documentNumber", "documentDate", "aspects"];

/** Opens a ledger of a campaign for the problems of one source. */
export function LedgerDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const title = useTitle();
  const { locale } = useLocale();
  const { data } = useQuery(campaignChoicesQuery);
  const [chosen, setCampaign] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const [kind, setKind] = useState<ProblemKind | null>(null);
  const [terms, setTerms] = useState<Terms>({ title: "", titleEn: "", documentNumber: "", documentDate: null, aspects: "" });
  const command = useDialogCommand(createLedgerMutation, { done: text("ledger.created"), lists: ledgerLists, onClose });
  const campaigns = data?.campaigns.edges.map(({ node }) => ({ value: node.id, label: title(node) })) ?? [];
  const campaignId = chosen ?? campaigns[0]?.value ?? null;
  const kinds = problemKinds.values.map((value) => ({ value, label: problemKinds.label(value, toGraphLocale(locale)) }));
  const open = () => campaignId && void command.submit({ input: { campaignId, code, kind, ...inputOf(terms, []) } });
  return (
    <FormDialog
      title={text("ledger.new")}
      submit={text("ledger.new")}
      width={640}
      busy={command.busy}
      disabled={!campaignId || code.trim() === "" || terms.title.trim() === ""}
      onSubmit={open}
      onClose={onClose}
    >
      <FormGrid>
        <FormField label={text("ledger.campaign")} errors={errorsAt(command.userErrors, "campaignId")}>
          {(control) => <Select {...control} style={{ width: "100%" }} value={campaignId} options={campaigns} onChange={setCampaign} />}
        </FormField>
        <FormField label={text("ledger.kind")} errors={errorsAt(command.userErrors, "kind")}>
          {(control) => (
            <Select<ProblemKind | null>
              {...control}
              style={{ width: "100%" }}
              value={kind}
              options={[{ value: null, label: text("ledger.kind.any") }, ...kinds]}
              onChange={setKind}
            />
          )}
        </FormField>
        <TextField
          label={text("ledger.code")}
          hint={text("ledger.code.help")}
          value={code}
          onChange={setCode}
          errors={errorsAt(command.userErrors, "code")}
        />
        <TermFields terms={terms} onChange={setTerms} userErrors={command.userErrors} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

/** Changes what a ledger is called and which aspects it has. */
export function ChangeLedgerDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { data } = useQuery(ledgerTermsQuery, { variables: { id }, fetchPolicy: "network-only" });
  const ledger = data?.node;
  return ledger ? <ChangeForm ledger={ledger as LedgerTermsFragment} onClose={onClose} /> : null;
}

function ChangeForm({ ledger, onClose }: { ledger: LedgerTermsFragment; onClose(): void }) {
  const text = useText();
  const [terms, setTerms] = useState<Terms>({
    ...{ title: ledger.title, titleEn: ledger.titleEn, documentNumber: ledger.documentNumber ?? "", documentDate: ledger.documentDate },
    aspects: ledger.aspects.map(({ name }) => name).join("\n"),
  });
  const command = useDialogCommand(updateLedgerMutation, { done: text("ledger.changed"), lists: ledgerLists, onClose });
  const { id: ledgerId, revision: expectedVersion, code } = ledger;
  return (
    <FormDialog
      title={`${code} ${text("ledger.edit")}`}
      submit={text("ledger.edit")}
      width={640}
      busy={command.busy}
      disabled={terms.title.trim() === ""}
      onSubmit={() => void command.submit({ input: { ledgerId, expectedVersion, ...inputOf(terms, ledger.aspects) } })}
      onClose={onClose}
    >
      <FormGrid>
        <TermFields terms={terms} onChange={setTerms} userErrors={command.userErrors} />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

interface TermFieldsProps {
  terms: Terms;
  onChange(terms: Terms): void;
  userErrors: readonly UserError[];
}

function TermFields({ terms, onChange, userErrors }: TermFieldsProps) {
  const text = useText();
  const at = (field: string) => errorsAt(userErrors, field);
  const change = (changes: Partial<Terms>) => onChange({ ...terms, ...changes });
  return (
    <>
      <TextField label={text("ledger.name")} value={terms.title} onChange={(title) => change({ title })} errors={at("title")} />
      <TextField label={text("ledger.nameEn")} value={terms.titleEn} onChange={(titleEn) => change({ titleEn })} errors={at("titleEn")} />
      <TextField
        label={text("ledger.documentNumber")}
        value={terms.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
        errors={at("documentNumber")}
      />
      <FormField label={text("ledger.documentDate")} errors={at("documentDate")}>
        {(control) => <DateInput {...control} value={terms.documentDate} onChange={(documentDate) => change({ documentDate })} />}
      </FormField>
      <TextField
        long
        label={text("ledger.aspects")}
        value={terms.aspects}
        onChange={(aspects) => change({ aspects })}
        errors={at("aspects")}
      />
    </>
  );
}

/** An aspect that is called as before is the same one. */
function inputOf({ title, titleEn, documentNumber, documentDate, aspects }: Terms, before: readonly { id: string; name: string }[]) {
  const names = [
    ...new Set(
      aspects
        .split("\n")
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  return {
    ...{ title, titleEn: titleEn.trim() || title, documentNumber: documentNumber.trim() || null, documentDate },
    aspects: names.map((name) => ({ name, id: before.find((aspect) => aspect.name === name)?.id ?? null })),
  };
}
