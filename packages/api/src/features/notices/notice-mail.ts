import { type Locale, noticePath, noticeText, type Text, textIn } from "@duban/schema";
import { encodeId } from "../../platform/ids.js";
import type { Mail } from "../../platform/mail.js";
import type { MailedNotice } from "./notice.queries.js";

const words = {
  several: { zh: "督办：{count} 条新消息", en: "Duban: {count} new notices" },
  one: { zh: "督办：", en: "Duban: " },
  open: { zh: "打开", en: "Open" },
  settings: { zh: "在账号设置中选择哪些消息发邮件", en: "Choose in your account settings what you are mailed" },
} satisfies Record<string, Text>;

/** What a person is told by mail: one notice, or all that have gathered, each with the way to what it is about. */
export function mailOf(notices: readonly [MailedNotice, ...MailedNotice[]], publicUrl: string): Mail {
  const [{ id, email, locale }] = notices;
  const say = (text: Text) => textIn(text, locale);
  const entries = notices.map((notice) => ({ ...entryOf(notice, locale), link: `${publicUrl}${wayTo(notice)}` }));
  const settings = `${publicUrl}/settings/account`;
  const [first] = entries as [(typeof entries)[number]];
  const subject = entries.length === 1 ? `${say(words.one)}${first.text}` : say(words.several).replace("{count}", String(entries.length));
  const text = [
    ...entries.map((entry) => [entry.text, ...(entry.code === null ? [] : [entry.code]), entry.link].join("\n")),
    `${say(words.settings)}\n${settings}`,
  ].join("\n\n");
  const items = entries.map(
    (entry) =>
      `<p style="margin:0 0 16px"><strong>${escaped(entry.text)}</strong><br>${entry.code === null ? "" : `${escaped(entry.code)}<br>`}<a href="${entry.link}">${say(words.open)}</a></p>`,
  );
  const foot = `<p style="color:#626a77;font-size:12px"><a href="${settings}">${escaped(say(words.settings))}</a></p>`;
  const language = locale === "en" ? "en" : "zh-CN";
  const html = `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:14px;color:#1b1f26">${items.join("")}${foot}</body></html>`;
  return { to: email, subject, text, html, id: `${id}.${notices.length}` };
}

function entryOf({ kind, params, organization, actor, code }: MailedNotice, locale: Locale): { text: string; code: string | null } {
  return { text: noticeText(kind, params, { organization, actor }, locale), code };
}

function wayTo({ kind, params, planId, problemId, code }: MailedNotice): string {
  if (planId !== null) return `/plans/${encodeId("Plan", planId)}`;
  if (problemId !== null) return `/problems/${encodeURIComponent(code ?? "")}`;
  return noticePath(kind, params);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
