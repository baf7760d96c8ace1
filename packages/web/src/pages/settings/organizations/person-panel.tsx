import { Button, Drawer } from "antd";
import { useState } from "react";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { MissingPage } from "../../../shell/fault-page";
import { useViewer } from "../../../shell/viewer";
import { useNarrow } from "../../../ui/use-narrow";
import { AppointDialog } from "./appointment-dialogs";
import { AppointmentList } from "./appointment-list";
import { GrantDialog } from "./grant-dialog";
import { GrantList } from "./grant-list";
import { useMayIn } from "./may-in";
import { personQuery, type ShownPerson } from "./people-queries";
import { liveFirst } from "./period";
import { EditPersonDialog, InviteDialog } from "./person-dialogs";
import styles from "./settings.module.css";

/** One person over the list: who they are, their posts and roles, and what can be done for them. */
export function PersonPanel({ personId, onClose }: { personId: string; onClose(): void }) {
  const text = useText();
  const narrow = useNarrow();
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? "100%" : 460}
      title={text("settings.person")}
      mask={{ closable: true }}
      styles={{ body: { padding: 0 } }}
    >
      <PanelBody key={personId} personId={personId} />
    </Drawer>
  );
}

function PanelBody({ personId }: { personId: string }) {
  const text = useText();
  const { today } = useViewer();
  const { data, pending } = usePageQuery(personQuery, { variables: { id: personId } });
  const may = useMayIn();
  const [act, setAct] = useState<"appoint" | "grant" | null>(null);
  if (pending) return pending;
  const { person } = data;
  if (!person) return <MissingPage />;
  const home = person.organization ?? null;
  const isOpen = home?.state === "OPEN";
  const close = () => setAct(null);
  return (
    <>
      <PersonHead person={person} />
      <section className={styles.part}>
        <div className={styles.partHead}>
          <h3 className={styles.partTitle}>{text("settings.appointments", { count: person.appointments.length })}</h3>
          {isOpen && may("person.appoint", home) && (
            <Button size="small" onClick={() => setAct("appoint")}>
              {text("settings.appointment.create")}
            </Button>
          )}
        </div>
        {person.appointments.length === 0 && <p className={styles.quiet}>{text("settings.appointments.none")}</p>}
        <AppointmentList appointments={liveFirst(person.appointments, today)} naming="organization" />
      </section>
      {(may("role.read", home) || person.roleGrants.length > 0) && (
        <section className={styles.part}>
          <div className={styles.partHead}>
            <h3 className={styles.partTitle}>{text("settings.grants", { count: person.roleGrants.length })}</h3>
            {isOpen && may("role.grant", home) && (
              <Button size="small" onClick={() => setAct("grant")}>
                {text("settings.grant.create")}
              </Button>
            )}
          </div>
          {person.roleGrants.length === 0 && <p className={styles.quiet}>{text("settings.grants.ofPerson.none")}</p>}
          <GrantList grants={liveFirst(person.roleGrants, today)} />
        </section>
      )}
      {act === "appoint" && home && <AppointDialog person={person} organizationId={home.id} onClose={close} />}
      {act === "grant" && home && <GrantDialog person={person} organizationId={home.id} onClose={close} />}
    </>
  );
}

type PersonAct = "edit" | "invite";

function PersonHead({ person }: { person: ShownPerson }) {
  const text = useText();
  const name = useName();
  const may = useMayIn();
  const [act, setAct] = useState<PersonAct | null>(null);
  const home = person.organization ?? null;
  const close = () => setAct(null);
  const invites = !person.hasAccount && may("account.invite", home);
  return (
    <div className={styles.part}>
      <h2 className={styles.panelTitle}>{name(person)}</h2>
      <dl className={styles.facts}>
        <dt>{text("settings.person.name")}</dt>
        <dd>{person.name}</dd>
        <dt>{text("settings.person.nameEn")}</dt>
        <dd>{person.nameEn}</dd>
        <dt>{text("settings.homeOrganization")}</dt>
        <dd>{name(home)}</dd>
        <dt>{text("settings.person.phone")}</dt>
        <dd>{person.phone ?? "—"}</dd>
        <dt>{text("settings.person.account")}</dt>
        <dd>{text(person.hasAccount ? "settings.account.has" : "settings.account.hasNot")}</dd>
      </dl>
      <div className={styles.acts}>
        {may("person.update", home) && <Button onClick={() => setAct("edit")}>{text("settings.person.edit")}</Button>}
        {invites && <Button onClick={() => setAct("invite")}>{text("settings.invite")}</Button>}
      </div>
      {act === "edit" && <EditPersonDialog person={person} onClose={close} />}
      {act === "invite" && <InviteDialog person={person} onClose={close} />}
    </div>
  );
}
