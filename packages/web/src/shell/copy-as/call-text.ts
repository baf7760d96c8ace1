import type { CallForm } from "./call-forms";

/** A question to the API. */
export interface Call {
  /** The name of its document in `@duban/schema/documents`. */
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The field of the answer that is a list and comes in pages; null where none is. */
  readonly list: string | null;
  readonly url: string;
  /** The secret itself; null where the program reads it from DUBAN_TOKEN. */
  readonly token: string | null;
}

/** The call as a program, or a request, that works when it is pasted. */
export function callText(form: CallForm, call: Call): string {
  const cleaned = { ...call, variables: withoutNothing(call.variables) as Record<string, unknown> };
  return { graphql, curl, typescript, python }[form](cleaned);
}

function graphql({ document, variables }: Call): string {
  if (Object.keys(variables).length === 0) return document;
  const lines = JSON.stringify(variables, null, 2).split("\n");
  return `${document}\n\n# Variables:\n${lines.map((line) => `# ${line}`).join("\n")}`;
}

function curl({ document, variables, url, token }: Call): string {
  const query = document.replaceAll(/\s+/g, " ");
  return [
    `curl -s ${url}`,
    `  -H "Authorization: Bearer ${token ?? "$DUBAN_TOKEN"}"`,
    `  -H "Content-Type: application/json"`,
    `  -d '${JSON.stringify({ query, variables }).replaceAll("'", "'\\''")}'`,
  ].join(" \\\n");
}

function typescript({ name, variables, list, url, token }: Call): string {
  const filled = Object.keys(variables).length > 0 ? `, ${JSON.stringify(variables, null, 2)}` : "";
  const asked = list
    ? `for await (const node of duban.nodes(${name}, (data) => data.${list}${filled})) console.log(node);`
    : `console.log(JSON.stringify(await duban.request(${name}${filled}), null, 2));`;
  return `import { createClient } from "@duban/schema/client";
import { ${name} } from "@duban/schema/documents";

const duban = createClient({ url: "${url}", token: ${token ? `"${token}"` : "process.env.DUBAN_TOKEN"} });

${asked}
`;
}

function python({ document, variables, list, url, token }: Call): string {
  const asked = list
    ? `after = None
while True:
    page = ask({**VARIABLES, "after": after})["${list}"]
    for edge in page["edges"]:
        print(json.dumps(edge["node"], ensure_ascii=False))
    if not page["pageInfo"]["hasNextPage"]:
        break
    after = page["pageInfo"]["endCursor"]`
    : `print(json.dumps(ask(VARIABLES), ensure_ascii=False, indent=2))`;
  return `import json
import os
import urllib.request

QUERY = """
${document}
"""
VARIABLES = ${pythonOf(variables, "")}


def ask(variables):
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    headers = {"content-type": "application/json", "authorization": "Bearer " + ${token ? `"${token}"` : `os.environ["DUBAN_TOKEN"]`}}
    with urllib.request.urlopen(urllib.request.Request("${url}", body, headers), timeout=30) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise SystemExit(json.dumps(answer["errors"], ensure_ascii=False))
    return answer["data"]


${asked}
`;
}

/** A value as Python writes it. */
function pythonOf(value: unknown, indent: string): string {
  const inner = `${indent}    `;
  if (value === true) return "True";
  if (value === false) return "False";
  if (value === null || value === undefined) return "None";
  if (Array.isArray(value)) return `[${value.map((each) => pythonOf(each, inner)).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${pythonOf(each, inner)},\n`);
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/** Without what is not set, and without what then holds nothing. */
function withoutNothing(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const kept = Object.entries(value)
    .map(([key, each]) => [key, withoutNothing(each)] as const)
    .filter(
      ([, each]) =>
        each !== null &&
        each !== undefined &&
        !(typeof each === "object" && !Array.isArray(each) && Object.keys(each as object).length === 0),
    );
  return Object.fromEntries(kept);
}
