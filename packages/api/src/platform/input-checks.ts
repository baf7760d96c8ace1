import { type RefusalDetail, refuseAll } from "./errors.js";

const emailForm = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
const phoneForm = /^\+?[\d ()-]{3,32}$/;
const codeForm = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Checks what a user typed, field by field, and names everything that is wrong at once. Each check gives the value as it is kept. */
export class InputChecks {
  private readonly details: RefusalDetail[] = [];

  constructor(private readonly base: readonly string[] = ["input"]) {}

  /** One line of text, without blanks at its ends. */
  line(field: string, value: string, maximum: number): string {
    const kept = value.trim();
    if (controls.test(kept)) this.refuse(field, { code: "VALUE_INVALID" });
    return this.text(field, kept, maximum);
  }

  /** Text of any number of lines. */
  text(field: string, value: string, maximum: number): string {
    const kept = value.trim();
    if (kept === "") this.refuse(field, { code: "VALUE_REQUIRED" });
    if (kept.length > maximum) this.refuse(field, { code: "VALUE_TOO_LONG", params: { maximum } });
    return kept;
  }

  /** A readable code of an organization, campaign and the like. */
  code(field: string, value: string, maximum: number): string {
    const kept = value.trim();
    if (kept === "") this.refuse(field, { code: "VALUE_REQUIRED" });
    else if (!codeForm.test(kept) || kept.length > maximum) this.refuse(field, { code: "CODE_INVALID", params: { maximum } });
    return kept;
  }

  /** An address in lower case, in which accounts are kept. */
  email(field: string, value: string): string {
    const kept = value.trim().toLowerCase();
    if (kept.length > 254 || !emailForm.test(kept)) this.refuse(field, { code: "EMAIL_INVALID" });
    return kept;
  }

  /** A telephone number; null where none is given. */
  phone(field: string, value: string | null | undefined): string | null {
    const kept = value?.trim() ?? "";
    if (kept === "") return null;
    if (!phoneForm.test(kept)) this.refuse(field, { code: "PHONE_INVALID" });
    return kept;
  }

  /** A first and a last day; the last may be open. */
  period(startsOn: string, endsOn: string | null | undefined): void {
    if (endsOn && endsOn < startsOn) this.refuse("endsOn", { code: "DATES_OUT_OF_ORDER", params: { startsOn, endsOn } });
  }

  /** Notes what is wrong with a field. */
  refuse(field: string, detail: Omit<RefusalDetail, "path">): void {
    this.details.push({ ...detail, path: [...this.base, field] });
  }

  /** Everything that was wrong so far, for those who go on all the same. */
  get found(): readonly RefusalDetail[] {
    return this.details;
  }

  /** Throws everything that was wrong. */
  done(): void {
    refuseAll(this.details);
  }
}
