import { Button, Checkbox } from "antd";
import { type ChangeEvent, useRef } from "react";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { DateInput } from "../../../ui/date-input";
import { errorsAt } from "../../../ui/field-errors";
import { FormField, FormGrid, FormGroup } from "../../../ui/form-field";
import { Icon } from "../../../ui/icon";
import { TextField } from "../../../ui/text-field";
import { OrganizationPicker } from "../../organizations/organization-picker";
import { PostField } from "./post-field";
import type { SpotResolution } from "./use-spot-resolution";

const shown = ["measure", "statement", "criterion", "doneOn", "leadingExecutiveId", "leadDepartmentId", "responsiblePersonId", "evidence"];

/** Whether the problem was resolved where it was found; then what was done, who answers and what shows it. */
export function SpotFields({ spot, unitId }: { spot: SpotResolution; unitId: string | null }) {
  const text = useText();
  const { on, setOn, values, set, command } = spot;
  const at = (field: string) => errorsAt(command.userErrors, field);
  return (
    <>
      <Checkbox checked={on} onChange={({ target }) => setOn(target.checked)}>
        {text("spot.on")}
      </Checkbox>
      {on && (
        <>
          <FormGrid>
            <TextField
              span={8}
              first
              label={text("spot.measure")}
              value={values.measure}
              onChange={(measure) => set({ measure })}
              errors={at("measure")}
            />
            <FormField span={4} label={text("spot.doneOn")} errors={at("doneOn")}>
              {(control) => <DateInput {...control} value={values.doneOn} onChange={(doneOn) => set({ doneOn })} />}
            </FormField>
            <TextField
              label={text("closing.request.statement")}
              value={values.statement}
              onChange={(statement) => set({ statement })}
              errors={at("statement")}
            />
            <TextField
              label={text("spot.criterion")}
              value={values.criterion}
              onChange={(criterion) => set({ criterion })}
              errors={at("criterion")}
            />
            <PostField
              span={6}
              label={text("problems.column.executive")}
              value={values.executive}
              onChange={(executive) => set({ executive })}
              errors={at("leadingExecutiveId")}
            />
            <FormField span={6} label={text("problems.column.department")} errors={at("leadDepartmentId")}>
              {(control) => <OrganizationPicker {...control} value={values.department} onChange={(department) => set({ department })} />}
            </FormField>
            <PostField
              key={unitId}
              span={6}
              label={text("problems.column.person")}
              within={unitId ?? undefined}
              value={values.person}
              onChange={(person) => set({ person })}
              errors={at("responsiblePersonId")}
            />
            <Files spot={spot} />
          </FormGrid>
          <p>{text("spot.words")}</p>
          <CommandErrors command={command} fields={shown} />
        </>
      )}
    </>
  );
}

/** The files that show it, from the disk or the camera. */
function Files({ spot: { files, setFiles, failure, command } }: { spot: SpotResolution }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    setFiles([...files, ...[...(event.target.files ?? [])].map((file) => ({ file, fileId: null }))]);
    event.target.value = "";
  };
  const errors = failure === null ? errorsAt(command.userErrors, "evidence") : [{ message: failure }];
  return (
    <FormGroup span={6} label={text("closing.evidence")} errors={errors}>
      <input ref={input} type="file" multiple hidden aria-label={text("closing.evidence.choose")} onChange={chosen} />
      <Button icon={<Icon name="upload" size={14} />} onClick={() => input.current?.click()}>
        {text("closing.evidence.choose")}
      </Button>
      <ul>
        {files.map(({ file }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <li key={position}>
            {file.name}{" "}
            <Button
              type="text"
              size="small"
              icon={<Icon name="trash" size={14} />}
              aria-label={text("spot.file.remove", { name: file.name })}
              onClick={() => setFiles(files.filter((_, other) => other !== position))}
            />
          </li>
        ))}
      </ul>
    </FormGroup>
  );
}
