import { type Rank, ranks } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { organizationQuery } from "./organization-queries";
import { type Appointment, peopleQuery, personQuery } from "./people-queries";
import { OrganizationField, PersonField } from "./picker-fields";
import styles from "./settings.module.css";

const appointMutation = graphql(`
  mutation SettingsAppointPerson($input: AppointPersonInput!) {
    appointPerson(input: $input) {
      appointment {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const endMutation = graphql(`
  mutation SettingsEndAppointment($input: EndAppointmentInput!) {
    endAppointment(input: $input) {
      appointment {
        id
        endsOn
        revision
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const lists = [organizationQuery, peopleQuery, personQuery];
const appointmentFields = ["personId", "organizationId", "post", "rank", "startsOn", "endsOn"];

interface AppointDialogProps {
  /** Who, where that is settled already. */
  person?: { id: string; name: string; nameEn: string };
  organizationId: string;
  onClose(): void;
}

/** Puts a person into a post. */
export function AppointDialog({ person, organizationId, onClose }: AppointDialogProps) {
  const text = useText();
  const name = useName();
  const { today } = useViewer();
  const [values, setValues] = useState({
    organizationId,
    post: "",
    rank: "STAFF" as Rank,
    startsOn: today as string | null,
    endsOn: null as string | null,
  });
  const [personId, setPersonId] = useState(person?.id ?? null);
  const command = useDialogCommand(appointMutation, { done: text("settings.appointment.created"), lists, onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const { startsOn } = values;
  const appoint = () => personId && startsOn && void command.submit({ input: { ...values, startsOn, personId } });
  const title = person ? text("settings.appointment.of", { name: name(person) }) : text("settings.appointment.create");
  return (
    <FormDialog
      title={title}
      submit={text("settings.appointment.create")}
      busy={command.busy}
      disabled={!personId || !startsOn}
      onSubmit={appoint}
      onClose={onClose}
    >
      <FormGrid>
        {!person && <PersonField label={text("settings.person")} value={personId} onChange={setPersonId} errors={at("personId")} />}
        <OrganizationField
          label={text("settings.organization")}
          value={values.organizationId}
          onChange={(next) => setValues({ ...values, organizationId: next })}
          errors={at("organizationId")}
        />
        <TextField
          span={6}
          label={text("settings.post")}
          value={values.post}
          onChange={(post) => setValues({ ...values, post })}
          errors={at("post")}
        />
        <RankField rank={values.rank} onChange={(rank) => setValues({ ...values, rank })} errors={at("rank")} />
        <PeriodFields values={values} onChange={(period) => setValues({ ...values, ...period })} errorsOf={at} />
      </FormGrid>
      <CommandErrors command={command} fields={appointmentFields} />
    </FormDialog>
  );
}

function RankField({ rank, onChange, errors }: { rank: Rank; onChange(rank: Rank): void; errors: readonly { message: string }[] }) {
  const text = useText();
  const { locale } = useLocale();
  const options = ranks.values.map((value) => ({ value, label: ranks.label(value, toGraphLocale(locale)) }));
  return (
    <FormField span={6} label={text("settings.rank")} errors={errors}>
      {(control) => <Select {...control} value={rank} options={options} onChange={onChange} />}
    </FormField>
  );
}

interface PeriodFieldsProps {
  values: { startsOn: string | null; endsOn: string | null };
  onChange(values: { startsOn: string | null; endsOn: string | null }): void;
  errorsOf(field: string): readonly { message: string }[];
}

/** The first day and the last one, which may stay open. */
export function PeriodFields({ values: { startsOn, endsOn }, onChange, errorsOf }: PeriodFieldsProps) {
  const text = useText();
  return (
    <>
      <FormField span={6} label={text("settings.startsOn")} errors={errorsOf("startsOn")}>
        {(control) => <DateInput {...control} value={startsOn} onChange={(next) => onChange({ startsOn: next, endsOn })} />}
      </FormField>
      <FormField span={6} label={text("settings.endsOn")} hint={text("settings.endsOn.hint")} errors={errorsOf("endsOn")}>
        {(control) => <DateInput {...control} value={endsOn} onChange={(next) => onChange({ startsOn, endsOn: next })} />}
      </FormField>
    </>
  );
}

/** Says the last day of an appointment. */
export function EndAppointmentDialog({ appointment, onClose }: { appointment: Appointment; onClose(): void }) {
  const text = useText();
  const name = useName();
  const { today } = useViewer();
  const [endsOn, setEndsOn] = useState<string | null>(appointment.endsOn ?? today);
  const command = useDialogCommand(endMutation, { done: text("settings.appointment.ended"), lists, onClose });
  const end = () =>
    endsOn && void command.submit({ input: { appointmentId: appointment.id, expectedVersion: appointment.revision, endsOn } });
  return (
    <FormDialog
      title={text("settings.appointment.endOf", { name: name(appointment.person), post: appointment.post })}
      submit={text("settings.appointment.end")}
      busy={command.busy}
      disabled={endsOn === null}
      onSubmit={end}
      onClose={onClose}
    >
      <p className={styles.lead}>{text("settings.appointment.end.words", { organization: name(appointment.organization) })}</p>
      <FormField label={text("settings.lastDay")} errors={errorsAt(command.userErrors, "endsOn")}>
        {(control) => <DateInput {...control} value={endsOn} onChange={setEndsOn} />}
      </FormField>
      <CommandErrors command={command} fields={["endsOn"]} />
    </FormDialog>
  );
}
