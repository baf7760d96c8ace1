import { organizationKinds, organizationStates, permits } from "@duban/schema";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { MissingPage, NoRightPage } from "../../../shell/fault-page";
import { useViewer } from "../../../shell/viewer";
import { PageHead } from "../../../ui/layout";
import { Tabs } from "../../../ui/tabs";
import { Tag } from "../../../ui/tag";
import { useNarrow } from "../../../ui/use-narrow";
import { GrantsSection } from "./grants-section";
import { organizationQuery } from "./organization-queries";
import { OrganizationTree } from "./organization-tree";
import { OverviewSection } from "./overview-section";
import { PeopleSection } from "./people-section";
import { PersonPanel } from "./person-panel";
import { RecusalsSection } from "./recusals-section";
import styles from "./settings.module.css";

const tabs = ["overview", "people", "grants", "recusals"] as const;

const parsers = { organization: parseAsString, tab: parseAsStringLiteral(tabs).withDefault("overview"), person: parseAsString };

/** The organizations with their people, roles and recusals: the tree at the left, the chosen one beside it; on a phone one after the other. */
export function OrganizationsPage() {
  const text = useText();
  const viewer = useViewer();
  const narrow = useNarrow();
  const [values, set] = useQueryStates(parsers);
  const topId = viewer.organization?.id;
  if (!topId) return <NoRightPage>{""}</NoRightPage>;
  const chosen = values.organization ?? (narrow ? null : topId);
  const choose = (organization: string) => void set({ organization, person: null }, { history: "push" });
  return (
    <>
      {chosen === null && (
        <>
          <Crumbs items={[{ label: text("shell.people") }]} />
          <h1 className="visually-hidden">{text("shell.people")}</h1>
        </>
      )}
      <div className={styles.panes}>
        {(!narrow || chosen === null) && <OrganizationTree topId={topId} current={chosen} onChoose={choose} />}
        {chosen !== null && <Organization key={chosen} id={chosen} deep={values.organization !== null} />}
      </div>
      {values.person && <PersonPanel personId={values.person} onClose={() => void set({ person: null })} />}
    </>
  );
}

function Organization({ id, deep }: { id: string; deep: boolean }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const [{ tab }, set] = useQueryStates(parsers);
  const shown = useTabs();
  const { data, pending, fetchMore } = usePageQuery(organizationQuery, { variables: { id, after: null as string | null } });
  const organization = data?.organization ?? null;
  const here = organization ? [{ label: name(organization) }] : [];
  return (
    <div className={styles.organization}>
      <Crumbs
        items={deep ? [{ label: text("shell.people"), to: "/settings/organizations" }, ...here] : [{ label: text("shell.people") }]}
      />
      {pending ?? (organization ? null : <MissingPage />)}
      {organization && (
        <>
          <PageHead title={name(organization)}>
            <Tag>{organizationKinds.label(organization.kind, toGraphLocale(locale))}</Tag>
            <code className={styles.quiet}>{organization.code}</code>
            {organization.state === "CLOSED" && <Tag tone="flat">{organizationStates.label("CLOSED", toGraphLocale(locale))}</Tag>}
          </PageHead>
          <Tabs label={name(organization)} tabs={shown} current={tab} onChange={(next) => void set({ tab: next })}>
            {tab === "overview" && <OverviewSection organization={organization} fetchMore={fetchMore} />}
            {tab === "people" && <PeopleSection organization={organization} onOpen={(person) => void set({ person })} />}
            {tab === "grants" && <GrantsSection organization={organization} />}
            {tab === "recusals" && <RecusalsSection organization={organization} />}
          </Tabs>
        </>
      )}
    </div>
  );
}

/** The tabs that one of the viewer's roles lets them read. */
function useTabs() {
  const text = useText();
  const { grants } = useViewer();
  const reads = (action: "role.read" | "recusal.read") => grants.some(({ role }) => permits(role, action));
  return [
    { key: "overview" as const, label: text("settings.tab.overview") },
    { key: "people" as const, label: text("settings.tab.people") },
    ...(reads("role.read") ? [{ key: "grants" as const, label: text("settings.tab.grants") }] : []),
    ...(reads("recusal.read") ? [{ key: "recusals" as const, label: text("settings.tab.recusals") }] : []),
  ];
}
