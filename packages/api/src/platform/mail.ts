import { createTransport } from "nodemailer";
import type { Configuration } from "../configuration.js";

/** One mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same when the same mail is tried again, so that a server that had taken it all the same does not deliver it twice. */
  readonly id: string;
}

/** Hands mails to the server. */
export interface MailTransport {
  /** Fails with `MailRefused` when trying again is of no use. */
  send(mail: Mail): Promise<void>;
  /** Fails when the server cannot be reached, or does not let us in. */
  verify(): Promise<void>;
  close(): void;
}

/** The server does not take this mail, now or later. */
export class MailRefused extends Error {}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export function openMail({ smtpUrl, from, publicUrl }: NonNullable<Configuration["mail"]>): MailTransport {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...patience });
  const { hostname } = new URL(publicUrl);
  return {
    async send({ id, ...mail }) {
      try {
        await transport.sendMail({ ...mail, from, messageId: `<${id}@${hostname}>`, headers: { "auto-submitted": "auto-generated" } });
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        const isRefused = code === "EENVELOPE" && responseCode !== undefined && responseCode >= 500;
        throw isRefused ? new MailRefused((error as Error).message, { cause: error }) : error;
      }
    },
    async verify() {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}
