import { Segmented } from "antd";
import { useText } from "../../i18n/text";
import { type TreeSubject, type TreeView, treeSubjects } from "./use-tree-view";

const subjectWords = { plans: "shell.plans", problems: "shell.problems" } as const;

/** What the tree rolls up: plans, or problems. */
export function SubjectChoice({ view }: { view: TreeView }) {
  const text = useText();
  return (
    <Segmented<TreeSubject>
      size="small"
      aria-label={text("tree.subject")}
      value={view.of}
      onChange={view.chooseSubject}
      options={treeSubjects.map((subject) => ({ value: subject, label: text(subjectWords[subject]) }))}
    />
  );
}
