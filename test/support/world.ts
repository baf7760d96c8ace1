import { createHash } from "node:crypto";
import { Actor, type Versioned } from "./actor.js";
import { duban } from "./command-line.js";
import { createDatabase, stopClock, type TestDatabase } from "./database.js";
import { done } from "./outcome.js";
import { type Application, type ApplicationOptions, startApplication } from "./server.js";
import { auth, cookieOf, signIn } from "./sign-in.js";

/** Of every account that a world makes. */
export const password = "plough lantern orbit seven";

/** How to start a world. */
interface WorldOptions extends Omit<ApplicationOptions, "database"> {
  /** Whether jobs are done by the clock, as they are unless something is counted or compared. */
  readonly clock?: boolean;
}

/** The running product with a database of its own, in which groups are founded as an operator would. */
export class World {
  private founded = 0;

  private constructor(
    readonly application: Application,
    readonly database: TestDatabase,
  ) {}

  static async start({ clock = true, ...options }: WorldOptions = {}): Promise<World> {
    const database = await createDatabase();
    if (!clock) await stopClock(database);
    return new World(await startApplication({ ...options, database }), database);
  }

  /** A world on a product that was started in another way. */
  static on(application: Application, database: TestDatabase): World {
    return new World(application, database);
  }

  get address(): string {
    return this.application.url;
  }

  /** Takes a document from sessions as if the client asked it. */
  async offers(text: string): Promise<void> {
    const hash = createHash("sha256").update(text).digest("hex");
    await this.database.query("insert into app.client_documents (hash, offered_on) values ($1, current_date) on conflict do nothing", [
      hash,
    ]);
  }

  /** Founds a group on the command line, and signs its administrator in. */
  async group(code = `group-${++this.founded}`): Promise<Group> {
    const email = `administrator@${code}.example`;
    const names = ["--name", `集团${code}`, "--name-en", `Group ${code}`, "--administrator", email];
    const { code: exit, messages } = await duban(
      this.database.url,
      ["tenant", "create", "--code", code, ...names, "--password-stdin"],
      password,
    );
    if (exit !== 0) throw new Error(`The group ${code} was not founded: ${messages}`);
    const administrator = await this.signIn("administrator", email);
    const { viewer } = await administrator.sees<{ viewer: { organization: Versioned } }>("{ viewer { organization { id revision } } }");
    return new Group(this, code, viewer.organization, administrator);
  }

  /** Somebody with an account, in a new session. */
  async signIn(name: string, email: string): Promise<Actor> {
    const credentials = await signIn(this.address, email, password);
    const visitor = new Actor(this.address, name, credentials);
    const { viewer } = await visitor.sees<{ viewer: { person: { id: string } } }>("{ viewer { person { id } } }");
    return new Actor(this.address, name, credentials, viewer.person.id);
  }

  /** Somebody who has not signed in. */
  get visitor(): Actor {
    return new Actor(this.address, "visitor", {});
  }

  async stop(): Promise<void> {
    await this.application.stop();
    await this.database.drop();
  }
}

/** A group of a world: its administrator makes what a test needs, over HTTP. */
export class Group {
  constructor(
    readonly world: World,
    readonly code: string,
    /** The top of its tree. */
    readonly top: Versioned,
    readonly administrator: Actor,
  ) {}

  /** A new organization, directly under the top unless another parent is named. */
  async organization(code: string, parent: { readonly id: string } = this.top): Promise<Versioned> {
    return done(await this.administrator.createsOrganization(parent, code)).organization;
  }

  /** A new person with a role in an organization and all below it, signed in. */
  async actor(
    name: string,
    role: string,
    organization: { readonly id: string } = this.top,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Actor> {
    const { person } = done(await this.administrator.createsPerson(organization, name));
    done(await this.administrator.grants(person, role, organization, more));
    const { invitationUrl } = done(await this.administrator.invites(person, this.emailOf(name)));
    const accepted = await auth(this.world.address, `invitation/${secretOf(invitationUrl)}`, { password });
    if (accepted.status !== 200) throw new Error(`${name} cannot take up the invitation: ${JSON.stringify(accepted.body)}`);
    return new Actor(this.world.address, name, cookieOf(accepted), person.id);
  }

  /** The address that an actor of this name signs in with. */
  emailOf(name: string): string {
    return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@${this.code}.example`;
  }
}

/** The secret at the end of an invitation's link. */
export function secretOf(invitationUrl: string): string {
  return new URL(invitationUrl).pathname.split("/").at(-1) ?? "";
}
