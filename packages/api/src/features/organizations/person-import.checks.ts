import type { RefusalDetail } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Appointment } from "../appointments/appointment.entity.js";
import type { Person } from "../people/person.entity.js";
import type { OrganizationImport } from "./organization-import.checks.js";
import type { ImportedPersonInput } from "./organization-import.inputs.js";

const nameLength = 60;
const postLength = 60;

/** The people of the organizations that are named, with their posts. */
export interface KnownPeople {
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly today: string;
}

interface KeptPerson {
  readonly name: string;
  readonly nameEn: string;
  readonly phoneNumber: string | null;
}

/** What an import makes of a row. */
export interface PersonDecision {
  readonly row: ImportedPersonInput;
  readonly values: KeptPerson;
  /** Of the person: one who is there, or a new one; rows of one person share it. */
  readonly id: string;
  readonly organizationId: string | null;
  readonly present: Person | null;
  /** Whether an earlier row is about the same person. */
  readonly again: boolean;
  /** The post that they are put into; null where none is named or it is held already. */
  readonly appointment: Pick<Appointment, "post" | "rank" | "startsOn"> | null;
  readonly refusals: readonly RefusalDetail[];
}

/** Decides row by row what an import of people would do, after the organizations were decided. */
export function decidePeople(
  rows: readonly ImportedPersonInput[],
  organizations: OrganizationImport,
  known: KnownPeople,
  newId: () => string,
): PersonDecision[] {
  const present = grouped(known.people, ({ organizationId, name }) => `${organizationId} ${name}`);
  const held = grouped(known.appointments, ({ personId, organizationId, post }) => `${personId} ${organizationId} ${post}`);
  const seen = new Map<string, { id: string; posts: Set<string> }>();
  return rows.map((row, position): PersonDecision => {
    const checks = new InputChecks(["input", "people", String(position)]);
    const values = {
      name: checks.line("name", row.name, nameLength),
      nameEn: checks.line("nameEn", row.nameEn, nameLength),
      phoneNumber: checks.phone("phone", row.phone),
    };
    const wanted = wantedPost(checks, row, known.today);
    const organization = organizations.find(row.organizationCode.trim());
    if ("code" in organization) checks.refuse("organizationCode", organization);
    const organizationId = "code" in organization ? null : organization.id;
    const key = `${organizationId} ${values.name}`;
    const named = present.get(key) ?? [];
    if (named.length > 1) checks.refuse("name", { code: "IMPORT_PERSON_AMBIGUOUS", params: { person: values.name } });
    const before = organizationId === null ? undefined : seen.get(key);
    if (before && (!wanted || before.posts.has(wanted.post))) {
      checks.refuse("name", { code: "IMPORT_PERSON_TWICE", params: { person: values.name } });
    }
    const id = before?.id ?? named[0]?.id ?? newId();
    seen.set(key, { id, posts: new Set([...(before?.posts ?? []), wanted?.post ?? ""]) });
    const holds =
      wanted &&
      (held.get(`${id} ${organizationId} ${wanted.post}`) ?? []).some(({ endsOn }) => endsOn === null || endsOn >= wanted.startsOn);
    return {
      ...{ row, values, id, organizationId, present: named[0] ?? null, again: before !== undefined },
      appointment: holds ? null : wanted,
      refusals: checks.found,
    };
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function wantedPost(checks: InputChecks, { post, rank, startsOn }: ImportedPersonInput, today: string): PersonDecision["appointment"] {
  if (!post?.trim()) return null;
  const kept = checks.line("post", post, postLength);
  if (!rank) checks.refuse("rank", { code: "VALUE_REQUIRED" });
  return rank ? { post: kept, rank, startsOn: startsOn ?? today } : null;
}

/** What a person who is there becomes; null when it is what they are. A telephone number that is left out stays. */
export function changedPerson({ present, values, again }: PersonDecision): KeptPerson | null {
  if (!present || again) return null;
  const becomes = { ...values, phoneNumber: values.phoneNumber ?? present.phoneNumber };
  const same = becomes.nameEn === present.nameEn && becomes.phoneNumber === present.phoneNumber;
  return same ? null : becomes;
}
