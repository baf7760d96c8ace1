import { isWorkingDay, nationalCalendar, type OwnCalendarDay, textIn, type WorkingCalendar } from "@duban/schema";
import { Button, Radio } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { shellQuery } from "../../../shell/viewer";
import { dayWithWeekday } from "../../../ui/dates";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { TextField } from "../../../ui/text-field";
import styles from "./calendar.module.css";
import { calendarQuery } from "./calendar-query";

const setMutation = graphql(`
  mutation SetCalendarDay($input: SetCalendarDayInput!) {
    setCalendarDay(input: $input) {
      calendarDay {
        id
        date
        working
        name
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const clearMutation = graphql(`
  mutation ClearCalendarDay($input: ClearCalendarDayInput!) {
    clearCalendarDay(input: $input) {
      calendarDay {
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

interface DayDialogProps {
  date: string;
  calendar: WorkingCalendar;
  /** The day as the group has set it; null where it is as in the country. */
  own: OwnCalendarDay | null;
  onClose(): void;
}

/** Says of a day whether it is worked, or lets it be what it is in the country. */
export function DayDialog({ date, calendar, own, onClose }: DayDialogProps) {
  const text = useText();
  const { locale } = useLocale();
  const [working, setWorking] = useState(own?.working ?? !isWorkingDay(calendar, date));
  const [name, setName] = useState(own?.name ?? "");
  const settings = { done: text("calendar.saved"), lists: [calendarQuery, shellQuery], onClose };
  const set = useDialogCommand(setMutation, settings);
  const clear = useDialogCommand(clearMutation, settings);
  const national = nationalCalendar.exceptions.get(date);
  const inCountry = [
    text(isWorkingDay(nationalCalendar, date) ? "calendar.working" : "calendar.off"),
    national && textIn(national.name, toGraphLocale(locale)),
  ];
  return (
    <FormDialog
      title={dayWithWeekday(date, locale)}
      submit={text("calendar.save")}
      busy={set.busy || clear.busy}
      onSubmit={() => void set.submit({ input: { date, working, name } })}
      onClose={onClose}
    >
      <p className={styles.country}>{text("calendar.inCountry", { state: inCountry.filter(Boolean).join(text("ui.separator")) })}</p>
      <FormGrid>
        <FormField label={text("calendar.state")} errors={errorsAt(set.userErrors, "working")}>
          {({ status: _status, ...control }) => (
            <Radio.Group
              {...control}
              value={working}
              options={[
                { value: true, label: text("calendar.working") },
                { value: false, label: text("calendar.off") },
              ]}
              onChange={({ target }) => setWorking(target.value === true)}
            />
          )}
        </FormField>
        <TextField first label={text("calendar.name")} value={name} onChange={setName} errors={errorsAt(set.userErrors, "name")} />
      </FormGrid>
      {own && (
        <Button type="link" onClick={() => void clear.submit({ input: { date } })}>
          {text("calendar.clear")}
        </Button>
      )}
      <CommandErrors command={set} fields={["working", "name"]} />
      <CommandErrors command={clear} />
    </FormDialog>
  );
}
