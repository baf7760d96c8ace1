import { type Client, createClient } from "graphql-sse";
import { betweenLists, Pace } from "../../../packages/web/src/live/pace.ts";
import type { Person } from "./people.ts";
import type { Tally } from "./tally.ts";

type Variables = Readonly<Record<string, unknown>>;

interface Asked {
  readonly name: string;
  readonly variables: Variables;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What a command answers, whatever it is called. */
interface Payload {
  readonly userErrors: readonly { readonly code: string }[];
}

/** Pages that any change of a plan may concern; a page of one plan is asked anew when that plan has changed. */
const ofPlans = new Set(["Inbox", "SupervisionTree"]);

/** Where a window is open, by whom, with which documents, and where it is noted what came of them. */
interface Setting {
  readonly address: string;
  readonly documents: ReadonlyMap<string, string>;
  readonly person: Person;
  readonly tally: Tally;
}

/** A window of the client as the server sees it: the documents of its pages, its session, and the stream that tells it what has changed. */
export class Window {
  private page: Asked | null = null;
  private readonly setting: Setting;
  private readonly stream: Client;
  private readonly pace = new Pace(betweenLists, (changed) => void this.listsAgain(changed ?? new Set()));
  private stop = () => {};

  constructor(setting: Setting) {
    this.setting = setting;
    const url = new URL("/graphql/stream", setting.address).href;
    this.stream = createClient({ url, headers: { cookie: setting.person.cookie }, retryAttempts: 0 });
  }

  /** Holds the stream until the window is closed. */
  listen(): void {
    this.stop = this.stream.subscribe<{ subjectChanged: { subjectIds: string[]; mayHaveMissed: boolean } | null }>(
      { query: "subscription SubjectChanged { subjectChanged { subjectIds mayHaveMissed } }" },
      {
        next: ({ data }) => this.told(new Set(data?.subjectChanged?.subjectIds)),
        error: (error) => this.setting.tally.failed("stream", error),
        complete: () => {},
      },
    );
  }

  close(): void {
    this.stop();
    this.pace.stop();
    this.stream.dispose();
  }

  /** Goes to a page, which is there when everything that it asks for is; what the first query brought. */
  async open<Data>(kind: string, name: string, variables: Variables, beside: readonly Asked[] = []): Promise<Data | null> {
    this.page = { name, variables };
    const [first] = await this.setting.tally.timed(kind, () =>
      Promise.all([this.ask<Data>(name, variables), ...beside.map((one) => this.ask(one.name, one.variables))]),
    );
    return (first as Data | null) ?? null;
  }

  /** Gives a command; true when it was carried out. */
  async command(kind: string, name: string, input: Variables): Promise<boolean> {
    const data = await this.setting.tally.timed(kind, () => this.ask<Record<string, Payload>>(name, { input }));
    const errors = Object.values(data ?? {}).flatMap(({ userErrors }) => userErrors);
    for (const { code } of errors) this.setting.tally.refused(name, code);
    return data !== null && errors.length === 0;
  }

  async ask<Data>(name: string, variables: Variables): Promise<Data | null> {
    try {
      const response = await fetch(new URL("/graphql", this.setting.address), {
        method: "POST",
        headers: { "content-type": "application/json", cookie: this.setting.person.cookie },
        body: JSON.stringify({ operationName: name, query: this.setting.documents.get(name), variables }),
      });
      const { data, errors = [] } = (await response.json()) as Answer<Data>;
      for (const { message, extensions } of errors) this.setting.tally.failed(name, `${extensions?.code ?? response.status} ${message}`);
      return errors.length === 0 ? (data ?? null) : null;
    } catch (error) {
      this.setting.tally.failed(name, error);
      return null;
    }
  }

  /** What is on the page is asked for again, as `live-pages.tsx` of the client has it: one thing at once, lists every other second. */
  private told(ids: ReadonlySet<string>): void {
    if (ids.has(String(this.page?.variables["id"]))) void this.again(this.page ? [this.page] : []);
    this.pace.add(ids);
  }

  private async listsAgain(ids: ReadonlySet<string>): Promise<void> {
    const nouns = new Set([...ids].map((id) => Buffer.from(id, "base64url").toString("latin1").split(":")[0]));
    const frame = nouns.has("Plan") || nouns.has("Notice") ? [{ name: "Shell", variables: {} }] : [];
    const page = this.page && nouns.has("Plan") && ofPlans.has(this.page.name) ? [this.page] : [];
    await this.again([...frame, ...page]);
  }

  private async again(asked: readonly Asked[]): Promise<void> {
    if (asked.length > 0)
      await this.setting.tally.timed("told", () => Promise.all(asked.map(({ name, variables }) => this.ask(name, variables))));
  }
}
