import { permits } from "@duban/schema";
import { Select } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import { PersonField } from "../organizations/picker-fields";
import styles from "./delegations.module.css";
import { absenceQuery, type Delegation, delegationsQuery } from "./delegations-query";

const createMutation = graphql(`
  mutation CreateDelegation($input: CreateDelegationInput!) {
    createDelegation(input: $input) {
      delegation {
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
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      delegation {
        ...DelegationParts
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const fields = ["delegateId", "organizationId", "reason", "startsOn", "endsOn"];

/** The organizations in which the reader holds a reviewing role. */
export function useReviewingPlaces() {
  const { grants } = useViewer();
  const places = grants.flatMap(({ role, organization }) => (organization && permits(role, "delegation.create") ? [organization] : []));
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

/** Names who stands in, from one day to another, and why. */
export function DelegationDialog({ onClose }: { onClose(): void }) {
  const text = useText();
  const { today } = useViewer();
  const [delegateId, setDelegateId] = useState<string | null>(null);
  const [values, setValues] = useState({
    organizationId: null as string | null,
    reason: "",
    startsOn: today as string | null,
    endsOn: null as string | null,
  });
  const command = useDialogCommand(createMutation, { done: text("absence.started"), lists: [absenceQuery], onClose });
  const at = (field: string) => errorsAt(command.userErrors, field);
  const { endsOn } = values;
  const create = () => delegateId && endsOn && void command.submit({ input: { ...values, endsOn, delegateId } });
  return (
    <FormDialog
      title={text("absence.create")}
      submit={text("absence.submit")}
      busy={command.busy}
      disabled={!delegateId || !endsOn}
      onSubmit={create}
      onClose={onClose}
    >
      <FormGrid>
        <PersonField label={text("absence.delegate")} value={delegateId} onChange={setDelegateId} errors={at("delegateId")} />
        <FormField span={6} label={text("absence.startsOn")} errors={at("startsOn")}>
          {(control) => <DateInput {...control} value={values.startsOn} onChange={(startsOn) => setValues({ ...values, startsOn })} />}
        </FormField>
        <FormField span={6} label={text("absence.endsOn")} errors={at("endsOn")}>
          {(control) => <DateInput {...control} value={endsOn} onChange={(next) => setValues({ ...values, endsOn: next })} />}
        </FormField>
        <ScopeField
          value={values.organizationId}
          onChange={(organizationId) => setValues({ ...values, organizationId })}
          errors={at("organizationId")}
        />
        <TextField
          long
          label={text("absence.reason")}
          value={values.reason}
          onChange={(reason) => setValues({ ...values, reason })}
          errors={at("reason")}
        />
      </FormGrid>
      <CommandErrors command={command} fields={fields} />
    </FormDialog>
  );
}

interface ScopeFieldProps {
  value: string | null;
  onChange(organizationId: string | null): void;
  errors: readonly { message: string }[];
}

/** For all that the reader reviews, or for what they review by the roles of one organization; where there is one only, nothing is asked. */
function ScopeField({ value, onChange, errors }: ScopeFieldProps) {
  const text = useText();
  const name = useName();
  const places = useReviewingPlaces();
  if (places.length < 2) return null;
  const options = [
    { value: "", label: text("absence.scope.all") },
    ...places.map((place) => ({ value: place.id, label: text("absence.scope.one", { name: name(place) }) })),
  ];
  return (
    <FormField label={text("absence.scope")} errors={errors}>
      {(control) => (
        <Select {...control} style={{ width: "100%" }} value={value ?? ""} options={options} onChange={(next) => onChange(next || null)} />
      )}
    </FormField>
  );
}

/** Ends a delegation before its last day is over: one's own, or as an administrator another's. */
export function EndDelegationDialog({ delegation, onClose }: { delegation: Delegation; onClose(): void }) {
  const text = useText();
  const name = useName();
  const { person } = useViewer();
  const own = delegation.delegator?.id === person?.id;
  const command = useDialogCommand(endMutation, { done: text("absence.ended"), lists: [own ? absenceQuery : delegationsQuery], onClose });
  const delegate = name(delegation.delegate);
  return (
    <FormDialog
      danger
      title={text("absence.end.of", { name: delegate })}
      submit={text("absence.end")}
      busy={command.busy}
      onSubmit={() => void command.submit({ input: { delegationId: delegation.id, expectedVersion: delegation.revision } })}
      onClose={onClose}
    >
      <p className={styles.lead}>
        {text(own ? "absence.end.words" : "absence.end.ofAnother", { name: delegate, absent: name(delegation.delegator) })}
      </p>
      <CommandErrors command={command} />
    </FormDialog>
  );
}
