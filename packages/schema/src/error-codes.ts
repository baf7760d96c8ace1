import { accountCodes } from "./error-codes/accounts.js";
import { areaComparisonCodes } from "./error-codes/area-comparisons.js";
import { bulkJobCodes } from "./error-codes/bulk-jobs.js";
import { campaignCodes } from "./error-codes/campaigns.js";
import { closeOutCodes } from "./error-codes/close-outs.js";
import { contentCodes } from "./error-codes/contents.js";
import { delegationCodes } from "./error-codes/delegations.js";
import { deskCodes } from "./error-codes/desk.js";
import { exchangeCodes } from "./error-codes/exchange.js";
import { faultMessages } from "./error-codes/faults.js";
import { fileCodes } from "./error-codes/files.js";
import { importCodes } from "./error-codes/imports.js";
import { inputCodes } from "./error-codes/inputs.js";
import { inspectionCodes } from "./error-codes/inspections.js";
import { ledgerCodes } from "./error-codes/ledgers.js";
import { levelCodes } from "./error-codes/levels.js";
import { lookBackCodes } from "./error-codes/look-backs.js";
import { measureCodes } from "./error-codes/measures.js";
import { noticeCodes } from "./error-codes/notices.js";
import { organizationCodes } from "./error-codes/organizations.js";
import { outcomeCodes } from "./error-codes/outcomes.js";
import { paperCodes } from "./error-codes/papers.js";
import { planLedgerCodes } from "./error-codes/plan-ledger.js";
import { planCodes } from "./error-codes/plans.js";
import { problemTimeCodes } from "./error-codes/problem-time.js";
import { reviewCodes } from "./error-codes/reviews.js";
import { revisionCodes } from "./error-codes/revisions.js";
import { rootCauseCodes } from "./error-codes/root-causes.js";
import { savedViewCodes } from "./error-codes/saved-views.js";
import { scheduleCodes } from "./error-codes/schedule.js";
import { webhookCodes } from "./error-codes/webhooks.js";
import { workbenchCodes } from "./error-codes/workbench.js";
import { workbookCodes } from "./error-codes/workbooks.js";
import type { Locale } from "./locale.js";
import { fill, type MessageParams } from "./messages.js";

/** Expected refusals: they come back in `userErrors`. Each says what is wrong, where, and what to do. */
export const refusalCodes = {
  ...inputCodes,
  ...accountCodes,
  ...organizationCodes,
  ...bulkJobCodes,
  ...campaignCodes,
  ...ledgerCodes,
  ...exchangeCodes,
  ...revisionCodes,
  ...closeOutCodes,
  ...lookBackCodes,
  ...inspectionCodes,
  ...measureCodes,
  ...outcomeCodes,
  ...problemTimeCodes,
  ...planLedgerCodes,
  ...rootCauseCodes,
  ...areaComparisonCodes,
  ...contentCodes,
  ...planCodes,
  ...reviewCodes,
  ...levelCodes,
  ...delegationCodes,
  ...workbenchCodes,
  ...deskCodes,
  ...noticeCodes,
  ...fileCodes,
  ...workbookCodes,
  ...paperCodes,
  ...importCodes,
  ...savedViewCodes,
  ...scheduleCodes,
  ...webhookCodes,
} as const;

/** Faults: they come back in `errors[].extensions.code`. */
export const faultCodes = faultMessages;

/** Every code with its message in both languages. */
export const errorCodes = { ...refusalCodes, ...faultCodes } as const;

export type RefusalCode = keyof typeof refusalCodes;
export type FaultCode = keyof typeof faultCodes;
export type ErrorCode = keyof typeof errorCodes;

/** The values that a code's message names; `{}` for a message without any. */
export type ErrorParams<Code extends ErrorCode> = Code extends ErrorCode ? MessageParams<(typeof errorCodes)[Code]["zh"]> : never;

/** Whether a string is one of our codes. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

/** A code's message in one language. */
export function format<Code extends ErrorCode>(code: Code, params: ErrorParams<Code>, locale: Locale): string {
  return fill(errorCodes[code], params, locale);
}

/** As `format`, for codes and params that came over the wire; null for a code that this version does not know. */
export function formatReceived(
  code: string,
  params: readonly { readonly name: string; readonly value: string }[],
  locale: Locale,
): string | null {
  if (!isErrorCode(code)) return null;
  return fill(errorCodes[code], Object.fromEntries(params.map(({ name, value }) => [name, value])), locale);
}
