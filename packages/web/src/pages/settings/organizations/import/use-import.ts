import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { useCommand } from "../../../../command";
import { graphql } from "../../../../gql";
import type { ImportOrganizationsMutation } from "../../../../gql/graphql";
import { useLocale, useText } from "../../../../i18n/text";
import { FileFault } from "../../../../ui/save-file";
import { useToast } from "../../../../ui/toast";
import { type ImportFile, readImportFile, rowsOf } from "./import-file";

const importMutation = graphql(`
  mutation ImportOrganizations($input: ImportOrganizationsInput!) {
    importOrganizations(input: $input) {
      organizations {
        outcome
        code
        name
        reasons {
          code
          message
        }
      }
      people {
        outcome
        code
        name
        reasons {
          code
          message
        }
      }
      refusedCount
      userErrors {
        code
        path
        message
      }
    }
  }
`);

/** What would become of a row. */
export type ImportedRow = NonNullable<ImportOrganizationsMutation["importOrganizations"]["organizations"]>[number];

/** What would become of the rows of a file. */
export interface ImportResult {
  readonly organizations: readonly ImportedRow[];
  readonly people: readonly ImportedRow[];
  readonly refusedCount: number;
}

/** Reads a file, tries it without changing anything, and imports it. */
export function useImport(organizationId: string) {
  const text = useText();
  const toast = useToast();
  const client = useApolloClient();
  const { locale } = useLocale();
  const [file, setFile] = useState<ImportFile | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const [reading, setReading] = useState(false);
  const command = useCommand(importMutation);
  const send = async (from: ImportFile, dryRun: boolean): Promise<ImportResult | null> => {
    const answer = await command.run({ input: { organizationId, dryRun, ...rowsOf(from) } });
    return answer && { organizations: answer.organizations ?? [], people: answer.people ?? [], refusedCount: answer.refusedCount ?? 0 };
  };
  return {
    file,
    result,
    busy: reading || command.busy,
    command,
    async read(chosen: File) {
      setReading(true);
      setResult(null);
      command.reset();
      try {
        const read = await readImportFile(organizationId, chosen, locale);
        setFile(read);
        if (read.problems.length === 0) setResult(await send(read, true));
      } catch (error) {
        if (!(error instanceof FileFault)) throw error;
        setFile(null);
        toast({ text: error.words ?? text("ui.error.network") });
      } finally {
        setReading(false);
      }
    },
    /** All of it, or nothing. */
    async commit(): Promise<boolean> {
      const done = file && (await send(file, false));
      if (!done) return false;
      await client.refetchQueries({ include: "active" });
      return true;
    },
  };
}
