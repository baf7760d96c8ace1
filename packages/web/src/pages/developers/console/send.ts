/** What came of a call. */
export interface Answered {
  /** The HTTP status; null when nothing came. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** The body, indented where it is JSON. */
  readonly body: string;
}

/** Sends a document as a program does: with the token and without the session of the browser. Never throws. */
export async function send(token: string, query: string, variables: unknown): Promise<Answered> {
  const begun = performance.now();
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  try {
    const response = await fetch("/graphql", { method: "POST", credentials: "omit", headers, body: JSON.stringify({ query, variables }) });
    const body = indented(await response.text());
    return { status: response.status, milliseconds: Math.round(performance.now() - begun), body };
  } catch (error) {
    return {
      status: null,
      milliseconds: Math.round(performance.now() - begun),
      body: error instanceof Error ? error.message : String(error),
    };
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
