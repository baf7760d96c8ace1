import { errorCodes } from "@duban/schema";
import type { WireRequest } from "./typed.js";
import type { WireAnswer } from "./wire.js";

interface Refusal {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly reason?: unknown };
}
interface UserError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly path?: unknown;
}

/** Words of the inside: of the database, its driver, the runtime, the file system. */
const inside =
  /node_modules|\bat (?:async )?[\w.<>]+ \(|file:\/\/|duplicate key value|violates (?:check|foreign|unique|not-null)|syntax error at or near|relation "|column "|QueryFailedError|(?:Type|Reference|Range|Syntax)Error|invalid input syntax|out of range for type|invalid byte sequence|duban_(?:api|owner)|Cannot read propert|is not a function|is not iterable/;
const chinese = /\p{Script=Han}/u;

/** What is wrong with an answer; nothing is null. */
export function complaintAbout(request: WireRequest, answer: WireAnswer, locale: "zh_CN" | "en"): string | null {
  const found = wrongIn(request, answer, locale);
  if (!found) return null;
  const sent = `${request.method} ${request.path.slice(0, 200)} ${String(request.body ?? "").slice(0, 600)}`;
  return `${request.what}: ${found}\n  sent ${sent}\n  answered ${answer.status} ${answer.text.slice(0, 600)}`;
}

function wrongIn({ what, method }: WireRequest, { status, type, text }: WireAnswer, locale: "zh_CN" | "en"): string | null {
  if (status >= 500) return `status ${status}`;
  const leak = inside.exec(asRead(text));
  if (leak) return `tells of the inside: ${leak[0]}`;
  if (method === "HEAD" || method === "OPTIONS" || !type.includes("json"))
    return status < 400 || text.length < 500 ? null : "a long refusal that is not JSON";
  const body = JSON.parse(text) as {
    code?: unknown;
    message?: unknown;
    errors?: Refusal[];
    data?: Record<string, { userErrors?: UserError[] } | null> | null;
  };
  if (what.startsWith("route") || "code" in body) return status < 400 ? null : wrongWords(body.code, body.message, null);
  if (status >= 400 && !body.errors?.length) return "a refusal without errors";
  const faults = (body.errors ?? []).map(({ message, extensions }) =>
    wrongWords(extensions?.code, message, extensions?.reason ? locale : null),
  );
  const userErrors = Object.values(body.data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
  const refusals = userErrors.map(({ code, message, path }) =>
    Array.isArray(path) ? wrongWords(code, message, locale) : "a user error without path",
  );
  return [...faults, ...refusals].find((found) => found !== null) ?? null;
}

/** GraphQL's own messages about a document are English; whatever the product says is in the language of whoever asks. */
function wrongWords(code: unknown, message: unknown, locale: "zh_CN" | "en" | null): string | null {
  if (typeof code !== "string" || !(code in errorCodes)) return `the unknown code ${code}`;
  if (code === "INTERNAL") return "INTERNAL";
  if (typeof message !== "string" || message.trim().length < 4) return "a refusal without words";
  if (locale === "zh_CN" && !chinese.test(message)) return "a refusal that is not in Chinese";
  if (locale === "en" && !/[a-z]{3}/i.test(message)) return "a refusal that is not in English";
  return null;
}

/** The text as its reader sees it; GraphQL calls a document that does not parse a syntax error, and says so. */
function asRead(text: string): string {
  return text.replaceAll('\\"', '"').replaceAll("\\n", "\n").replaceAll("Syntax Error: ", "");
}
