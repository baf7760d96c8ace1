import type { Rank } from "@duban/schema";
import type { DemoAccount } from "./accounts.js";
import type { DemoPerson } from "./demo.story.js";

/** The person behind an account of the list. */
export function accountOf({ name, nameEn, organization, post, rank, email, role }: DemoAccount): DemoPerson {
  return { name, nameEn, organization, post, rank, phone: null, email, grants: [{ role, organization, includesSubtree: true }] };
}

/** Somebody who is named in the story and does not sign in. */
export function colleague(name: string, nameEn: string, organization: string, post: string, rank: Rank): DemoPerson {
  return { name, nameEn, organization, post, rank, phone: null, email: null, grants: [] };
}

/** Somebody who writes the plan of an organization. */
export function writer(tenant: string, mailbox: string, name: string, nameEn: string, organization: string): DemoPerson {
  return {
    ...colleague(name, nameEn, organization, "督办联络人", "SECTION_HEAD"),
    email: `${mailbox}@${tenant}.example`,
    grants: [{ role: "SUBMITTER", organization, includesSubtree: true }],
  };
}
