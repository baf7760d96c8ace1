import { setTimeout as after } from "node:timers/promises";
import { type Answer, ask, type Credentials } from "./graphql.js";
import { done, type Outcome, outcomeOf } from "./outcome.js";

/** A row by its id, at the revision that was read. */
export interface Versioned {
  readonly id: string;
  readonly revision: number;
}

export type OrganizationKind = "HEADQUARTERS" | "DEPARTMENT" | "SUBSIDIARY" | "BRANCH" | "SITE";

const versioned = "{ id revision }";

/** Somebody who uses the product over HTTP. The verbs that take a step answer with its outcome, refused or done. */
export class Actor {
  constructor(
    readonly address: string,
    readonly name: string,
    readonly credentials: Credentials,
    /** The person that the actor is in the group, by global id. */
    readonly personId: string = "",
  ) {}

  /** Asks any question. */
  asks<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>> {
    return ask<Data>(this.address, this.credentials, document, variables);
  }

  /** Asks a question that has to be answered without a fault. */
  async sees<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data> {
    const { data, faults } = await this.asks<Data>(document, variables);
    if (data === null || faults.length > 0) throw new Error(`${this.name} sees nothing: ${JSON.stringify(faults)}`);
    return data;
  }

  /** Tries a mutation by its name; `wanted` is what is asked of its payload beside the user errors. */
  async tries<Payload>(mutation: string, input: Readonly<Record<string, unknown>>, wanted = ""): Promise<Outcome<Payload>> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const errors = "userErrors { code path message params { name value } }";
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${wanted} ${errors} } }`;
    return outcomeOf<Payload>(await this.asks(document, { input }));
  }

  /** The same session or token, in other words: another language, for example. */
  with(headers: Credentials): Actor {
    return new Actor(this.address, this.name, { ...this.credentials, ...headers }, this.personId);
  }

  createsOrganization(
    parent: { readonly id: string },
    code: string,
    more: { readonly name?: string; readonly kind?: OrganizationKind } = {},
  ) {
    const { name = `单位${code}`, kind = "SUBSIDIARY" } = more;
    const input = { parentId: parent.id, code, kind, name, nameEn: `Unit ${code}` };
    return this.tries<{ organization: Versioned }>("createOrganization", input, `organization ${versioned}`);
  }

  renamesOrganization({ id, revision }: Versioned, name: string) {
    const input = { organizationId: id, expectedVersion: revision, name, nameEn: `${name} in English` };
    return this.tries<{ organization: Versioned }>("renameOrganization", input, `organization ${versioned}`);
  }

  movesOrganization({ id, revision }: Versioned, parent: { readonly id: string }) {
    const input = { organizationId: id, expectedVersion: revision, parentId: parent.id };
    return this.tries<{ organization: Versioned }>("moveOrganization", input, `organization ${versioned}`);
  }

  closesOrganization({ id, revision }: Versioned) {
    return this.tries<{ organization: Versioned }>(
      "closeOrganization",
      { organizationId: id, expectedVersion: revision },
      `organization ${versioned}`,
    );
  }

  createsPerson(organization: { readonly id: string }, name: string) {
    const input = { organizationId: organization.id, name, nameEn: `${name} in English` };
    return this.tries<{ person: Versioned }>("createPerson", input, `person ${versioned}`);
  }

  appoints(
    person: { readonly id: string },
    organization: { readonly id: string },
    post: string,
    more: Readonly<Record<string, string>> = {},
  ) {
    const input = { personId: person.id, organizationId: organization.id, post, rank: "SECTION_HEAD", startsOn: "2026-01-01", ...more };
    return this.tries<{ appointment: Versioned }>("appointPerson", input, `appointment ${versioned}`);
  }

  grants(
    person: { readonly id: string },
    role: string,
    organization: { readonly id: string },
    more: Readonly<Record<string, unknown>> = {},
  ) {
    const input = { personId: person.id, organizationId: organization.id, role, includesSubtree: true, ...more };
    return this.tries<{ roleGrant: Versioned }>("grantRole", input, `roleGrant ${versioned}`);
  }

  revokes({ id, revision }: Versioned) {
    return this.tries<{ roleGrant: Versioned }>("revokeRole", { roleGrantId: id, expectedVersion: revision }, `roleGrant ${versioned}`);
  }

  invites(person: { readonly id: string }, email: string) {
    return this.tries<{ invitationUrl: string }>("inviteAccount", { personId: person.id, email }, "invitationUrl");
  }

  createsToken(organization: { readonly id: string }, scopes: readonly string[], expiresOn: string) {
    const input = { name: "integration", scopes, organizationId: organization.id, expiresOn };
    return this.tries<{ secret: string; accessToken: { id: string } }>("createAccessToken", input, "secret accessToken { id prefix }");
  }

  /** A program with a new token of this actor. */
  async lendsToken(organization: { readonly id: string }, scopes: readonly string[]): Promise<Actor> {
    const { secret } = done(await this.createsToken(organization, scopes, inDays(30)));
    return new Actor(this.address, `${this.name}'s program`, { authorization: `Bearer ${secret}` }, this.personId);
  }
}

/** A day from today, as the product counts days. */
export function inDays(days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() + days * 86_400_000);
}

/** What is changed behind the product's back is noticed a second later: so long it remembers who asks. */
export async function afterASecond(): Promise<void> {
  await after(1_000);
}
