import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { v7 as uuid } from "uuid";
import { poolOf } from "../../platform/database/data-source.js";
import { OperatorError } from "../../platform/operator-error.js";
import type { FileStore } from "../../platform/storage/index.js";
import { hashPassword } from "../accounts/password.js";
import { demoAccounts, demoPassword } from "./accounts.js";
import { play } from "./demo.acts.js";
import { actsOfComparisons } from "./demo.areas.js";
import { DemoCalendar } from "./demo.calendar.js";
import { actsOfCampaign } from "./demo.campaign.js";
import { actsOfDelegations } from "./demo.delegations.js";
import { enterPerson, found } from "./demo.founding.js";
import { actsOfLedgers } from "./demo.ledger.js";
import { tellLights } from "./demo.letters.js";
import { accountOf } from "./demo.people.js";
import { actsOfPhrases } from "./demo.phrases.js";
import { actsOfRoots } from "./demo.roots.js";
import { Stage } from "./demo.stage.js";
import { demoTenants } from "./demo.tenants.js";

/** What the demo is loaded with. */
interface SeedParts {
  readonly dataSource: DataSource;
  readonly log: Pick<Logger, "info">;
  /** Where the bytes of files go. */
  readonly files: FileStore;
  /** The day that the story is told on. */
  readonly now?: Date;
}

/**
 * Loads the demo: four groups, each with its people and its story, told up to now. Each group does one act after the other, so that
 * none waits for a connection, which is refused after a while: however slow the machine, the demo comes to its end.
 */
export async function seedDemo({ dataSource, log, files, now = new Date() }: SeedParts): Promise<void> {
  const started = performance.now();
  await requireRoom(dataSource);
  const calendar = new DemoCalendar(now);
  const passwordHash = await hashPassword(demoPassword);
  const stages = demoTenants.map((tenant) => ({ tenant, stage: new Stage(poolOf(dataSource), uuid(), calendar, files) }));
  await Promise.all(stages.map(({ tenant, stage }) => found(stage, tenant, passwordHash)));
  await enterGuests(stages);
  await Promise.all(
    stages.map(({ tenant, stage }) =>
      play(stage, [
        ...tenant.campaigns.flatMap((campaign) => actsOfCampaign(calendar, campaign)),
        ...actsOfLedgers(calendar, tenant.ledgers),
        ...actsOfRoots(calendar, tenant.roots ?? []),
        ...actsOfComparisons(calendar, tenant.comparisons ?? []),
        ...actsOfPhrases(calendar, tenant),
        ...actsOfDelegations(calendar, tenant),
      ]),
    ),
  );
  await Promise.all(stages.map(({ stage }) => tellLights(stage)));
  log.info({ milliseconds: Math.round(performance.now() - started), tenants: stages.length }, "demo loaded");
}

/** The demo's groups and accounts are new, so it is loaded beside others, but not twice. */
async function requireRoom(dataSource: DataSource): Promise<void> {
  const pool = poolOf(dataSource);
  const tenants = await pool.query("select from app.tenants where code = any($1)", [demoTenants.map(({ code }) => code)]);
  const accounts = await pool.query("select from app.accounts where email = any($1)", [demoAccounts.map(({ email }) => email)]);
  if (tenants.rowCount || accounts.rowCount)
    throw new OperatorError("The demo, or a group or account with one of its names, is there already.");
}

/** Gives accounts of one group a place in another: the switch between groups has something to switch to. */
async function enterGuests(
  stages: readonly { readonly tenant: { readonly code: string; readonly root: { readonly code: string } }; readonly stage: Stage }[],
) {
  for (const account of demoAccounts) {
    for (const guestOf of account.guestOf ?? []) {
      const host = stages.find(({ tenant }) => tenant.code === guestOf);
      const home = stages.find(({ tenant }) => tenant.code === account.tenant);
      if (!host || !home) throw new Error(`${account.email} is a guest of ${guestOf}, which there is not`);
      const organization = host.tenant.root.code;
      const person = { ...accountOf(account), organization, grants: [{ role: "VIEWER" as const, organization, includesSubtree: true }] };
      await enterPerson(host.stage, null, person, { passwordHash: null, accountId: home.stage.accountId(account.email) });
    }
  }
}
