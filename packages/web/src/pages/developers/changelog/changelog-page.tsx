import { Suspense, use } from "react";
import { Link } from "react-router";
import { type MessageId, useLocale, useText } from "../../../i18n/text";
import { fullDate } from "../../../ui/dates";
import { ScrollArea } from "../../../ui/scroll-area";
import { RowsSkeleton } from "../../../ui/skeleton";
import pageStyles from "../developers.module.css";
import { DevelopersHead } from "../developers-head";
import styles from "./changelog.module.css";

interface Change {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
  readonly breaking: boolean;
}

interface LoggedRelease {
  readonly version: string | null;
  readonly date: string | null;
  readonly changes: readonly Change[];
}

let loaded: Promise<readonly LoggedRelease[]> | undefined;

function loadReleases(): Promise<readonly LoggedRelease[]> {
  loaded ??= import("@duban/schema/changelog.json").then(({ default: log }) => log.releases);
  return loaded;
}

const groups: readonly (readonly [title: MessageId, of: (change: Change) => boolean])[] = [
  ["developer.change.breaking", ({ breaking }) => breaking],
  ["developer.change.deprecated", ({ breaking, kind }) => !breaking && kind === "DEPRECATED"],
  ["developer.change.removed", ({ breaking, kind }) => !breaking && kind === "REMOVED"],
  ["developer.change.changed", ({ breaking, kind }) => !breaking && kind === "CHANGED"],
  ["developer.change.added", ({ breaking, kind }) => !breaking && kind === "ADDED"],
];

/** What has changed in the schema from release to release, and what a program may rely on. */
export function ChangelogPage() {
  const text = useText();
  return (
    <>
      <DevelopersHead label="developer.changelog" />
      <ScrollArea label={text("developer.changelog")} className={pageStyles.scroll}>
        <div className={pageStyles.body}>
          <p className={pageStyles.words}>{text("developer.changelog.promise")}</p>
          <Suspense fallback={<RowsSkeleton rows={12} height={24} />}>
            <Releases />
          </Suspense>
        </div>
      </ScrollArea>
    </>
  );
}

function Releases() {
  const text = useText();
  const { locale } = useLocale();
  return use(loadReleases()).map(({ version, date, changes }) => (
    <section key={version} className={pageStyles.part} aria-label={version ?? text("developer.changelog.next")}>
      <h2 className={styles.version}>
        {version ?? text("developer.changelog.next")}
        {date !== null && <time dateTime={date}>{fullDate(date, locale)}</time>}
      </h2>
      {changes.length === 0 && <p className={pageStyles.words}>{text("developer.changelog.first")}</p>}
      {groups.map(([title, of]) => (
        <Group key={title} title={title} changes={changes.filter(of)} />
      ))}
    </section>
  ));
}

const openUpTo = 30;

function Group({ title, changes }: { title: MessageId; changes: readonly Change[] }) {
  const text = useText();
  if (changes.length === 0) return null;
  return (
    <details open={changes.length <= openUpTo}>
      <summary className={styles.group}>
        {text(title)} <span className={styles.count}>{changes.length}</span>
      </summary>
      <ul className={styles.changes}>
        {changes.map(({ path, text: what }) => (
          <li key={`${path} ${what}`}>
            <Link to={`/developers/reference/${articleOf(path)}`}>
              <code>{path}</code>
            </Link>
            <span lang="en">{what}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where the reference speaks of it. */
function articleOf(path: string): string {
  const [type = "", member] = path.split(".");
  return /^(Query|Mutation|Subscription)$/.test(type) && member ? `${type}.${member}` : type;
}
