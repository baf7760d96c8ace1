import type { FastifyReply } from "fastify";
import { Fault } from "../../platform/errors.js";
import { AttemptLimit } from "./attempt-limit.js";

const quarterOfAnHour = 15 * 60;

/** Bounds guessing of passwords: by account and address, by account from anywhere, and by address at all accounts. Unknown accounts count alike. */
export class SignInLimits {
  private readonly here = new AttemptLimit(10, quarterOfAnHour);
  private readonly anywhere = new AttemptLimit(50, quarterOfAnHour);
  private readonly address = new AttemptLimit(200, quarterOfAnHour);

  /** Counts a try before the password is looked at, so that tries at the same time count too; RATE_LIMITED when there were too many. */
  take(email: string, address: string, now: Date, reply: FastifyReply): void {
    const waits = this.keys(email, address).map(([limit, key]) => limit.take(key, now));
    const wait = Math.max(...waits);
    if (wait === 0) return;
    reply.header("retry-after", String(wait));
    throw new Fault("RATE_LIMITED");
  }

  /** The password was right: this was no guess. */
  succeeded(email: string, address: string): void {
    for (const [limit, key] of this.keys(email, address)) limit.giveBack(key);
  }

  private keys(email: string, address: string): [limit: AttemptLimit, key: string][] {
    return [
      [this.here, `${address} ${email}`],
      [this.anywhere, email],
      [this.address, address],
    ];
  }
}
