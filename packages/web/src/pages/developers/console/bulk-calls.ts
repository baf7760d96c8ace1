import type { ExportFormat } from "@duban/schema";
import { type Answered, send } from "./send";

// Programs begin bulk jobs, so these are sent as a program sends them, with the token of the console.

const createExport = `mutation ($input: CreateExportInput!) {
  createExport(input: $input) {
    bulkJob { id }
    userErrors { code path message }
  }
}`;

const createImport = `mutation ($input: CreateImportInput!) {
  createImport(input: $input) {
    bulkJob { id }
    userErrors { code path message }
  }
}`;

interface ExportInput {
  readonly query: string;
  /** A JSON object. */
  readonly variables: string;
  readonly format: ExportFormat;
}

/** Asks for a whole list; what was answered where that was refused, null once it is under way. */
export async function beginExport(token: string, input: ExportInput): Promise<Answered | null> {
  const answered = await send(token, createExport, { input });
  return begunIn(answered) === null ? answered : null;
}

/** Prepares a change for each line and hands the lines in; what was answered where either was refused, null once it is under way. */
export async function beginImport(
  token: string,
  input: { readonly mutation: string; readonly dryRun: boolean },
  file: File,
): Promise<Answered | null> {
  const answered = await send(token, createImport, { input });
  const id = begunIn(answered);
  if (id === null) return answered;
  const begun = performance.now();
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson" };
  try {
    const response = await fetch(`/files/bulk-jobs/${id}`, { method: "POST", credentials: "omit", headers, body: file });
    if (response.ok) return null;
    return { status: response.status, milliseconds: Math.round(performance.now() - begun), body: await response.text() };
  } catch (error) {
    return {
      status: null,
      milliseconds: Math.round(performance.now() - begun),
      body: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The bulk job that an answer tells of; null where there is none. */
function begunIn({ body }: Answered): string | null {
  const { data } = JSON.parse(body.startsWith("{") ? body : "{}") as {
    data?: Readonly<Record<string, { readonly bulkJob: { readonly id: string } | null } | null>> | null;
  };
  return Object.values(data ?? {})[0]?.bulkJob?.id ?? null;
}
