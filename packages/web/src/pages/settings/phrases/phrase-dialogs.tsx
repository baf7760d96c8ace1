import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { type Phrase, phrasesQuery } from "./phrases-query";
import type { Reason } from "./use-reasons";

const createMutation = graphql(`
  mutation CreatePhrase($input: CreatePhraseInput!) {
    createPhrase(input: $input) {
      phrase {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const updateMutation = graphql(`
  mutation UpdatePhrase($input: UpdatePhraseInput!) {
    updatePhrase(input: $input) {
      phrase {
        id
        revision
        reasonCode
        text
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const removeMutation = graphql(`
  mutation RemovePhrase($input: RemovePhraseInput!) {
    removePhrase(input: $input) {
      userErrors {
        code
        path
        message
      }
    }
  }
`);

interface PhraseDialogProps {
  organizationId: string;
  /** The phrase to put into other words; a new one without. */
  phrase: Phrase | null;
  reasons: readonly Reason[];
  onClose(): void;
}

/** Keeps a phrase for a reason, or puts one into other words. */
export function PhraseDialog({ organizationId, phrase, reasons, onClose }: PhraseDialogProps) {
  const text = useText();
  const [reasonCode, setReasonCode] = useState(phrase?.reasonCode ?? reasons[0]?.value ?? "");
  const [words, setWords] = useState(phrase?.text ?? "");
  const settings = { done: text("phrases.created"), lists: [phrasesQuery], onClose };
  const create = useDialogCommand(createMutation, settings);
  const update = useDialogCommand(updateMutation, settings);
  const command = phrase ? update : create;
  const send = () => {
    const input = { reasonCode, text: words };
    if (phrase) void update.submit({ input: { ...input, phraseId: phrase.id, expectedVersion: phrase.revision } });
    else void create.submit({ input: { ...input, organizationId } });
  };
  const title = text(phrase ? "phrases.edit" : "phrases.create");
  return (
    <FormDialog title={title} submit={title} busy={command.busy} onSubmit={send} onClose={onClose}>
      <FormGrid>
        <FormField label={text("phrases.reason")} errors={errorsAt(command.userErrors, "reasonCode")}>
          {(control) => <Select {...control} value={reasonCode} options={[...reasons]} onChange={setReasonCode} />}
        </FormField>
        <TextField
          long
          first
          label={text("phrases.text")}
          value={words}
          onChange={setWords}
          errors={errorsAt(command.userErrors, "text")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={["reasonCode", "text"]} />
    </FormDialog>
  );
}

/** Asks before a phrase is forgotten. */
export function RemoveDialog({ phrase, onClose }: { phrase: Phrase; onClose(): void }) {
  const text = useText();
  const command = useDialogCommand(removeMutation, { done: text("phrases.removed"), lists: [phrasesQuery], onClose });
  return (
    <FormDialog
      danger
      title={phrase.text}
      submit={text("phrases.remove")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { phraseId: phrase.id } })}
      onClose={onClose}
    >
      <p>{text("phrases.remove.words")}</p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
