/** How mail goes out, and where its links lead. */
export interface MailConfiguration {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string;
  /** Whom mails come from. */
  readonly from: string;
  /** Where people reach the product, without a slash at the end. */
  readonly publicUrl: string;
}

/** Reads `SMTP_URL`, `PUBLIC_URL` and `MAIL_FROM`; null when there is to be no mail. */
export function readMail(read: (name: string) => string | undefined, complaints: string[]): MailConfiguration | null {
  const [smtpUrl, given, from] = [read("SMTP_URL"), read("PUBLIC_URL"), read("MAIL_FROM")];
  if (given !== undefined && !isWebAddress(given)) {
    complaints.push(
      `PUBLIC_URL is "${given}": the address at which people reach the product is needed, such as https://duban.example.com.`,
    );
  }
  if (smtpUrl === undefined) return null;
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol) || new URL(smtpUrl).hostname === "") {
    complaints.push("SMTP_URL is not of the form smtp://user:password@host:587 or smtps://user:password@host:465.");
  }
  if (given === undefined) complaints.push("PUBLIC_URL is required with SMTP_URL: mails lead to it.");
  if (given === undefined || !isWebAddress(given)) return null;
  const publicUrl = new URL(given).href.replace(/\/+$/, "");
  return { smtpUrl, publicUrl, from: from ?? `Duban <duban@${new URL(publicUrl).hostname}>` };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
