import { organizationKinds, organizationStates } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { toGraphLocale } from "../../../i18n/locale";
import { type MessageId, useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { MoreRows } from "../../../ui/more-rows";
import { AppointDialog } from "./appointment-dialogs";
import { AppointmentList } from "./appointment-list";
import { useMayIn } from "./may-in";
import { CreateOrganizationDialog, RenameOrganizationDialog } from "./organization-dialogs";
import type { ChosenOrganization } from "./organization-queries";
import { liveFirst } from "./period";
import { CloseOrganizationDialog, MoveOrganizationDialog } from "./place-dialogs";
import styles from "./settings.module.css";

interface OverviewSectionProps {
  organization: ChosenOrganization;
  fetchMore(options: { variables: { after: string | null | undefined } }): Promise<unknown>;
}

/** What an organization is, what can be done with it, and who holds its posts. */
export function OverviewSection({ organization, fetchMore }: OverviewSectionProps) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  return (
    <>
      <section className={styles.part}>
        <dl className={styles.facts}>
          <dt>{text("settings.name")}</dt>
          <dd>{organization.name}</dd>
          <dt>{text("settings.nameEn")}</dt>
          <dd>{organization.nameEn}</dd>
          <dt>{text("settings.code")}</dt>
          <dd>
            <code>{organization.code}</code>
          </dd>
          <dt>{text("settings.kind")}</dt>
          <dd>{organizationKinds.label(organization.kind, toGraphLocale(locale))}</dd>
          <dt>{text("settings.state")}</dt>
          <dd>{organizationStates.label(organization.state, toGraphLocale(locale))}</dd>
          {organization.ancestors.length > 0 && (
            <>
              <dt>{text("settings.organization.above")}</dt>
              <dd>{organization.ancestors.map(name).join(" / ")}</dd>
            </>
          )}
        </dl>
        <OrganizationActs organization={organization} />
      </section>
      <PostsPart organization={organization} fetchMore={fetchMore} />
    </>
  );
}

const acts = ["createOrganization", "renameOrganization", "moveOrganization", "closeOrganization"] as const;

type Act = (typeof acts)[number];

const actWords: Record<Act, MessageId> = {
  createOrganization: "settings.organization.create",
  renameOrganization: "settings.organization.rename",
  moveOrganization: "settings.organization.move",
  closeOrganization: "settings.organization.close",
};

/** What the viewer's roles permit; what a rule stands against says which. */
function OrganizationActs({ organization }: { organization: ChosenOrganization }) {
  const text = useText();
  const may = useMayIn();
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const stepOf = (act: Act) => organization.viewerSteps.find((step) => step.name === act);
  const possible = acts.filter((act) => stepOf(act)?.possible);
  const reasons = new Set(
    acts.map(stepOf).flatMap((step) => (step && !step.possible && step.code !== "FORBIDDEN" && step.whyNot ? [step.whyNot] : [])),
  );
  return (
    <>
      <div className={styles.acts}>
        {possible.map((act) => (
          <Button key={act} onClick={() => setOpen(act)}>
            {text(actWords[act])}
          </Button>
        ))}
        {organization.state === "OPEN" && may("organization.import", organization, true) && (
          <Link to={`/settings/organizations/import?organization=${organization.id}`}>
            <Button tabIndex={-1}>{text("import.open")}</Button>
          </Link>
        )}
      </div>
      {[...reasons].map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      {open === "createOrganization" && <CreateOrganizationDialog organization={organization} onClose={close} />}
      {open === "renameOrganization" && <RenameOrganizationDialog organization={organization} onClose={close} />}
      {open === "moveOrganization" && <MoveOrganizationDialog organization={organization} onClose={close} />}
      {open === "closeOrganization" && <CloseOrganizationDialog organization={organization} onClose={close} />}
    </>
  );
}

function PostsPart({ organization, fetchMore }: OverviewSectionProps) {
  const text = useText();
  const may = useMayIn();
  const { today } = useViewer();
  const [appointing, setAppointing] = useState(false);
  const { edges, pageInfo } = organization.appointments;
  const appointments = liveFirst(
    edges.map(({ node }) => node),
    today,
  );
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2 className={styles.partTitle}>{text("settings.posts")}</h2>
        {organization.state === "OPEN" && may("person.appoint", organization) && (
          <Button size="small" onClick={() => setAppointing(true)}>
            {text("settings.appointment.create")}
          </Button>
        )}
      </div>
      {appointments.length === 0 && <p className={styles.quiet}>{text("settings.posts.none")}</p>}
      <AppointmentList appointments={appointments} naming="person" />
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
      {appointing && <AppointDialog organizationId={organization.id} onClose={() => setAppointing(false)} />}
    </section>
  );
}
