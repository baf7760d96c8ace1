import { useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField, FormGrid } from "../../../ui/form-field";
import { problemLists, type ViewedProblem } from "../problem-queries";
import { linkMutation } from "./act-queries";
import styles from "./acts.module.css";

const choicesQuery = graphql(`
  query DuplicateChoices($filter: ProblemFilter) {
    problems(filter: $filter, first: 20) {
      edges {
        node {
          id
          code
          title
        }
      }
    }
  }
`);

/** Says which problem this one repeats; both stay, and count as one. */
export function DuplicateDialog({ problem: { id, code, revision }, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const [search, setSearch] = useState("");
  const [duplicateOfId, setOriginal] = useState<string | null>(null);
  const filter = { search: useDeferredValue(search.trim()) || null, duplicates: false };
  const { data, previousData, loading } = useQuery(choicesQuery, { variables: { filter } });
  const command = useDialogCommand(linkMutation, { done: text("problems.duplicate.done"), lists: problemLists, onClose });
  const found = (data ?? previousData)?.problems.edges.map(({ node }) => node) ?? [];
  const options = found.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }));
  const link = () => duplicateOfId && void command.submit({ input: { problemId: id, expectedVersion: revision, duplicateOfId } });
  return (
    <FormDialog
      title={text("problems.duplicate.title", { code })}
      submit={text("problems.duplicate.submit")}
      busy={command.busy}
      disabled={!duplicateOfId}
      onSubmit={link}
      onClose={onClose}
    >
      <p className={styles.words}>{text("problems.duplicate.words")}</p>
      <FormGrid>
        <FormField label={text("problems.duplicate.of")} errors={errorsAt(command.userErrors, "duplicateOfId")}>
          {(control) => (
            <Select<string | null>
              {...control}
              style={{ width: "100%" }}
              value={duplicateOfId}
              options={options}
              loading={loading}
              placeholder={text("problems.duplicate.find")}
              showSearch={{ filterOption: false, onSearch: setSearch }}
              onChange={setOriginal}
              notFoundContent={loading ? text("ui.loading") : text("problems.none.filtered")}
            />
          )}
        </FormField>
      </FormGrid>
      <CommandErrors command={command} fields={["duplicateOfId"]} />
    </FormDialog>
  );
}
