import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { root } from "../tools.ts";
import { changesBetween, type SchemaChange } from "./changes.ts";
import { presentSchema, type Release, releases } from "./releases.ts";

/** What a release brought, compared with the one before. */
interface LoggedRelease {
  /** Null for what has not been released. */
  readonly version: string | null;
  readonly date: string | null;
  readonly changes: readonly SchemaChange[];
}

/** Writes what has changed from release to release, the latest first: for people, and for the pages of the client. */
export async function writeChangelog(): Promise<void> {
  const log = await changelog(releases(), presentSchema());
  const folder = join(root, "packages/schema");
  writeFileSync(join(folder, "changelog.json"), `${JSON.stringify({ releases: log }, null, 1)}\n`);
  writeFileSync(join(folder, "CHANGELOG.md"), inWords(log));
}

async function changelog(released: readonly Release[], present: GraphQLSchema): Promise<readonly LoggedRelease[]> {
  const steps = [...released, { version: null, date: null, schema: present }];
  const logged = await Promise.all(
    steps.map(async ({ version, date, schema }, number) => {
      const before = steps[number - 1];
      return { version, date, changes: before ? await changesBetween(before.schema, schema) : [] };
    }),
  );
  return logged.filter(({ version, changes }) => version !== null || changes.length > 0).reverse();
}

const headings: readonly (readonly [heading: string, of: (change: SchemaChange) => boolean])[] = [
  ["Breaking", ({ breaking }) => breaking],
  ["Deprecated", ({ breaking, kind }) => !breaking && kind === "DEPRECATED"],
  ["Removed", ({ breaking, kind }) => !breaking && kind === "REMOVED"],
  ["Changed", ({ breaking, kind }) => !breaking && kind === "CHANGED"],
  ["Added", ({ breaking, kind }) => !breaking && kind === "ADDED"],
];

function inWords(log: readonly LoggedRelease[]): string {
  const parts = log.map(({ version, date, changes }) => {
    const sections = headings.flatMap(([heading, of]) => {
      const lines = changes.filter(of).map(({ path, text }) => `- \`${path}\`: ${text.replaceAll(/\s+/g, " ")}`);
      return lines.length > 0 ? [`### ${heading}\n\n${lines.join("\n")}`] : [];
    });
    const title = version === null ? "## Not yet released" : `## ${version}, ${date}`;
    return [title, ...(sections.length > 0 ? sections : ["The first release."])].join("\n\n");
  });
  return `${introduction}\n\n${parts.join("\n\n")}\n`;
}

const introduction = `# Changes of the schema

Made from the differences between the schemas in \`released/\`. The schema grows by addition. What is to go is marked \`@deprecated\` at least six months
ahead, with the day from which it may be gone; anything else that would break a program fails the checks of the repository.`;
