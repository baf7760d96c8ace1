import { organizationKinds } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { childPath, isWithin } from "../../platform/tree-path.js";
import { codeLength, maximumDepth, nameLength } from "./organization.checks.js";
import type { Organization } from "./organization.entity.js";
import { nameOf } from "./organization.queries.js";
import type { ImportedOrganizationInput } from "./organization-import.inputs.js";

/** What is there before an import. */
export interface KnownOrganizations {
  /** Where the import goes. */
  readonly top: Organization;
  /** Those whose code is named, and the children of those. */
  readonly rows: readonly Organization[];
}

/** Where a new organization will stand. */
interface NewPlace {
  readonly parentId: string;
  readonly path: string;
  readonly depth: number;
}

/** What an import makes of a row. */
export interface OrganizationDecision {
  readonly row: ImportedOrganizationInput;
  readonly names: { readonly name: string; readonly nameEn: string };
  readonly code: string;
  /** The organization that has the code already. */
  readonly present: Organization | null;
  /** Of a new one. */
  readonly id: string;
  readonly place: NewPlace | null;
  readonly refusals: readonly RefusalDetail[];
}

/** Decides row by row what an import of organizations would do. Reads nothing, so that a dry run and the real one are the same. */
export class OrganizationImport {
  /** How many children each organization that is there gets. */
  readonly newChildren = new Map<string, number>();
  private readonly byCode: ReadonlyMap<string, Organization>;
  private readonly positions = new Map<string, number>();
  private readonly decided = new Map<number, OrganizationDecision>();
  private readonly underWay = new Set<number>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly known: KnownOrganizations,
    private readonly rows: readonly ImportedOrganizationInput[],
    private readonly newId: () => string,
  ) {
    this.byCode = new Map([known.top, ...known.rows].map((row) => [row.code, row]));
    for (const [position, { code }] of rows.entries()) if (!this.positions.has(code.trim())) this.positions.set(code.trim(), position);
    const changing = new Set(rows.map(({ code }) => this.byCode.get(code.trim())?.id));
    for (const row of known.rows)
      if (row.state === "OPEN" && row.parentId && !changing.has(row.id)) this.takeNames(row.parentId, row, row.id);
  }

  decideAll(): OrganizationDecision[] {
    return this.rows.map((_, position) => this.decide(position));
  }

  /** The organization with a code after the import: one that is there, or a new one; null when none will be, with the reason. */
  find(code: string): { readonly id: string; readonly present: Organization | null } | RefusalDetail {
    const position = this.positions.get(code);
    const decision = position === undefined ? null : this.decide(position);
    if (decision && decision.refusals.length > 0) return { code: "IMPORT_ORGANIZATION_REFUSED", params: { code } };
    if (decision) return { id: decision.present?.id ?? decision.id, present: decision.present };
    const present = this.byCode.get(code);
    if (!present || !isWithin(present.path, this.known.top.path)) return { code: "IMPORT_ORGANIZATION_UNKNOWN", params: { code } };
    if (present.state !== "OPEN") return { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(present) } };
    return { id: present.id, present };
  }

  private decide(position: number): OrganizationDecision {
    const known = this.decided.get(position);
    if (known) return known;
    this.underWay.add(position);
    const decision = this.decideAnew(position);
    this.underWay.delete(position);
    this.decided.set(position, decision);
    return decision;
  }

  private decideAnew(position: number): OrganizationDecision {
    const row = this.rows[position] as ImportedOrganizationInput;
    const checks = new InputChecks(["input", "organizations", String(position)]);
    const code = checks.code("code", row.code, codeLength);
    const names = { name: checks.line("name", row.name, nameLength), nameEn: checks.line("nameEn", row.nameEn, nameLength) };
    const present = this.byCode.get(code) ?? null;
    const decision = { row, names, code, present, id: this.newId(), place: null };
    if (this.positions.get(code) !== position) checks.refuse("code", { code: "IMPORT_CODE_TWICE", params: { code } });
    if (checks.found.length > 0) return { ...decision, refusals: checks.found };
    const place = present ? this.checkPresent(checks, row, present) : this.newPlace(checks, row, code);
    const parentId = present ? present.parentId : place?.parentId;
    if (checks.found.length === 0 && parentId) this.checkNames(checks, parentId, names, present?.id ?? decision.id);
    return { ...decision, place, refusals: checks.found };
  }

  /** One that is there keeps its place and kind; its names may change. */
  private checkPresent(checks: InputChecks, row: ImportedOrganizationInput, present: Organization): null {
    const { top } = this.known;
    const organization = nameOf(present);
    if (!isWithin(present.path, top.path)) checks.refuse("code", { code: "ORGANIZATION_CODE_TAKEN", params: { code: present.code } });
    else if (present.state !== "OPEN") checks.refuse("code", { code: "ORGANIZATION_CLOSED", params: { organization } });
    else {
      if (!this.staysUnder(row, present)) checks.refuse("parentCode", { code: "IMPORT_MOVES", params: { organization } });
      if (row.kind !== present.kind) {
        checks.refuse("kind", { code: "IMPORT_KIND_DIFFERS", params: { organization, kind: organizationKinds.labels[present.kind] } });
      }
    }
    return null;
  }

  private staysUnder({ parentCode }: ImportedOrganizationInput, present: Organization): boolean {
    const { top } = this.known;
    const code = parentCode?.trim() ?? "";
    if (present.id === top.id) return code === "" || this.byCode.get(code)?.id === top.parentId || !this.byCode.has(code);
    return present.parentId === (code === "" ? top.id : this.byCode.get(code)?.id);
  }

  private newPlace(checks: InputChecks, { parentCode }: ImportedOrganizationInput, code: string): NewPlace | null {
    const parent = this.parentOf(parentCode?.trim() || this.known.top.code, code);
    if (!("id" in parent)) {
      checks.refuse("parentCode", parent);
      return null;
    }
    if (parent.depth + 1 >= maximumDepth) {
      checks.refuse("parentCode", { code: "ORGANIZATION_TOO_DEEP", params: { maximum: maximumDepth } });
      return null;
    }
    const number = this.newChildren.get(parent.id) ?? 0;
    this.newChildren.set(parent.id, number + 1);
    return { parentId: parent.id, path: childPath(parent.path, parent.nextChild + number), depth: parent.depth + 1 };
  }

  private parentOf(
    parentCode: string,
    code: string,
  ): { id: string; path: string; depth: number; nextChild: number } | Omit<RefusalDetail, "path"> {
    const present = this.byCode.get(parentCode);
    if (present) {
      if (!isWithin(present.path, this.known.top.path)) return { code: "IMPORT_PARENT_UNKNOWN", params: { code: parentCode } };
      return present.state === "OPEN" ? present : { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(present) } };
    }
    const position = this.positions.get(parentCode);
    if (position === undefined) return { code: "IMPORT_PARENT_UNKNOWN", params: { code: parentCode } };
    if (this.underWay.has(position)) return { code: "IMPORT_PARENT_LOOP", params: { code } };
    const { id, place, refusals } = this.decide(position);
    if (refusals.length > 0 || !place) return { code: "IMPORT_PARENT_REFUSED", params: { code: parentCode } };
    return { id, path: place.path, depth: place.depth, nextChild: 0 };
  }

  /** Two units of one name under one parent could not be told apart on any list. */
  private checkNames(checks: InputChecks, parentId: string, names: OrganizationDecision["names"], id: string): void {
    for (const field of ["name", "nameEn"] as const) {
      const owner = this.names.get(`${parentId} ${field} ${names[field]}`);
      if (owner !== undefined && owner !== id) checks.refuse(field, { code: "ORGANIZATION_NAME_TAKEN", params: { name: names[field] } });
    }
    if (checks.found.length === 0) this.takeNames(parentId, names, id);
  }

  private takeNames(parentId: string, { name, nameEn }: { readonly name: string; readonly nameEn: string }, id: string): void {
    this.names.set(`${parentId} name ${name}`, id);
    this.names.set(`${parentId} nameEn ${nameEn}`, id);
  }
}
