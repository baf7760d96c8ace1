import { readRowSecret } from "../../platform/row-secret.js";
import { acceptInvitation, inviteAccount } from "../accounts/invitation.commands.js";
import { invitationPrefix } from "../accounts/invitation.queries.js";
import { foundTenant } from "../accounts/tenant.commands.js";
import { appointPerson } from "../appointments/appointment.commands.js";
import { createOrganization } from "../organizations/organization.commands.js";
import { createPerson } from "../people/person.commands.js";
import { grantRole } from "../role-grants/role-grant.commands.js";
import { after } from "./demo.acts.js";
import type { Stage } from "./demo.stage.js";
import type { DemoOrganization, DemoPerson, DemoTenant } from "./demo.story.js";

const foundedDaysAgo = 420;
const inOfficeDaysAgo = 400;
const minutesOfADay = 1_440;

/** How somebody comes to an account: a new one with the demo's password, or one that another group gave them. */
export interface AccountMaking {
  readonly passwordHash: string | null;
  readonly accountId: string | null;
}

/** Founds a group: its tree, its people with posts and roles, their accounts. The administrator comes first and does the rest. */
export async function found(stage: Stage, { code, root, people }: DemoTenant, passwordHash: string): Promise<void> {
  await stage.act(null, timeOf(stage), foundTenant, { code, name: root.name, nameEn: root.nameEn });
  await stage.learnPlaces();
  const administrator = people.find(({ grants }) => grants.some(({ role }) => role === "ADMINISTRATOR"));
  if (!administrator?.email) throw new Error(`The group ${code} has no administrator`);
  await enterPerson(stage, null, administrator, { passwordHash, accountId: null });
  await raise(stage, administrator.email, root);
  for (const person of people) {
    if (person !== administrator) await enterPerson(stage, administrator.email, person, { passwordHash, accountId: null });
  }
}

/** Enters somebody with post and roles and, with an e-mail address, an account. The product does it while there is no administrator. */
export async function enterPerson(stage: Stage, by: string | null, person: DemoPerson, making: AccountMaking): Promise<void> {
  // A guest comes a day later: the group that an account was in first is the one that it signs in to.
  const at = after(timeOf(stage), making.accountId === null ? 0 : minutesOfADay);
  const { name, nameEn, phone, post, rank, email, grants } = person;
  const startsOn = stage.calendar.day(-inOfficeDaysAgo);
  const organizationId = stage.placeId(person.organization);
  const { personId } = await stage.act(by, at, createPerson, { organizationId, name, nameEn, phone });
  await stage.act(by, at, appointPerson, { personId, organizationId, post, rank, startsOn, endsOn: null });
  for (const { role, organization, includesSubtree } of grants) {
    const grant = { personId, organizationId: stage.placeId(organization), role, includesSubtree, startsOn, endsOn: null };
    await stage.act(by, at, grantRole, grant);
  }
  if (email === null) return;
  const { invitationSecret } = await stage.act(by, at, inviteAccount, { personId, email });
  const invitationId = readRowSecret(invitationPrefix, invitationSecret)?.id ?? "";
  const { accountId } = await stage.act(null, at, acceptInvitation, { invitationId, ...making });
  stage.enter(email, { accountId, personId, grants });
}

/** Puts everything under an organization that already stands, each before what is below it. */
async function raise(stage: Stage, by: string, organization: DemoOrganization): Promise<void> {
  const parentId = stage.placeId(organization.code);
  for (const { kind, code, name, nameEn } of organization.children) {
    await stage.act(by, timeOf(stage), createOrganization, { parentId, kind, code, name, nameEn });
  }
  await stage.learnPlaces();
  for (const child of organization.children) if (child.children.length > 0) await raise(stage, by, child);
}

function timeOf({ calendar }: Stage): Date {
  return new Date(`${calendar.day(-foundedDaysAgo)}T09:00:00+08:00`);
}
