import { type GuidanceGroup, type GuidanceMember, ranks } from "@duban/schema";
import { Button } from "antd";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { placeKey } from "../checks/marks";
import { useContent, useEditor } from "../editor-context";
import { useDestination } from "../use-destination";
import styles from "./form.module.css";
import { ChoiceInput, TextAreaInput, TextInput } from "./inputs";
import { addItem, changeItem, changeNested } from "./list-edits";
import { HomeOrganizationInput, OrganizationsInput } from "./organization-input";
import { RowHead } from "./row-head";
import { PlaceMarks } from "./section-marks";
import { useNestedRemoval, useRemoval } from "./use-removal";

const section = "GUIDANCE_GROUPS";

/** 3: who guides which organizations, led by whom. */
export function GuidanceForm() {
  const text = useText();
  const container = useDestination();
  const content = useContent();
  const { edit } = useEditor();
  const add = () => {
    const name = text("editor.guidance.name", { number: content.guidanceGroups.length + 1 });
    edit(
      addItem("guidanceGroups", {
        id: crypto.randomUUID(),
        name,
        leaderName: "",
        leaderPost: "",
        leaderRank: null,
        leaderOrganizationId: null,
        members: [],
        guidedOrganizationIds: [],
        tasks: "",
      }),
    );
  };
  return (
    <div className={styles.part} ref={container}>
      <p className={styles.lead}>{text("editor.guidance.lead")}</p>
      <PlaceMarks section={section} />
      {content.guidanceGroups.map((group, index) => (
        <GroupFields key={group.id} group={group} number={index + 1} />
      ))}
      <Button type="link" className={styles.add} icon={<Icon name="plus" />} onClick={add}>
        {text("editor.guidance.add")}
      </Button>
    </div>
  );
}

function GroupFields({ group, number }: { group: GuidanceGroup; number: number }) {
  const text = useText();
  const { locale } = useLocale();
  const { edit } = useEditor();
  const remove = useRemoval("guidanceGroups");
  const at = { section, rowId: group.id } as const;
  const change = (fields: Partial<GuidanceGroup>) => edit(changeItem("guidanceGroups", group.id, fields));
  const title = group.name || text("editor.guidance.name", { number });
  const rankOptions = ranks.values.toReversed().map((rank) => ({ value: rank, label: ranks.label(rank, toGraphLocale(locale)) }));
  return (
    <div className={styles.row}>
      <RowHead {...at} title={title} onRemove={() => remove(group, title)} />
      <TextInput {...at} field="name" span={4} value={group.name} onChange={(name) => change({ name })} />
      <TextInput {...at} field="leaderName" span={4} value={group.leaderName} onChange={(leaderName) => change({ leaderName })} />
      <TextInput {...at} field="leaderPost" span={4} value={group.leaderPost} onChange={(leaderPost) => change({ leaderPost })} />
      <ChoiceInput
        {...at}
        field="leaderRank"
        span={4}
        value={group.leaderRank}
        options={rankOptions}
        onChange={(leaderRank) => change({ leaderRank })}
      />
      <HomeOrganizationInput
        {...at}
        field="leaderOrganizationId"
        span={4}
        value={group.leaderOrganizationId}
        onChange={(leaderOrganizationId) => change({ leaderOrganizationId })}
      />
      <OrganizationsInput
        {...at}
        field="guidedOrganizationIds"
        span={12}
        above
        value={group.guidedOrganizationIds}
        onChange={(guidedOrganizationIds) => change({ guidedOrganizationIds })}
      />
      <Members group={group} />
      <TextAreaInput {...at} field="tasks" value={group.tasks} onChange={(tasks) => change({ tasks })} />
    </div>
  );
}

function Members({ group }: { group: GuidanceGroup }) {
  const text = useText();
  const { edit } = useEditor();
  const changeAll = (step: (members: GuidanceMember[]) => GuidanceMember[]) =>
    edit(changeNested("guidanceGroups", group.id, "members", step));
  const change = (id: string, fields: Partial<GuidanceMember>) =>
    changeAll((members) => members.map((member) => (member.id === id ? { ...member, ...fields } : member)));
  const remove = useNestedRemoval(changeAll);
  const add = () => changeAll((members) => [...members, { id: crypto.randomUUID(), name: "", post: "", homeOrganizationId: null }]);
  return (
    <fieldset className={styles.fieldset} data-place={placeKey(section, group.id, "members")}>
      <legend className={styles.nestedHead}>{text("editor.guidance.members", { count: group.members.length })}</legend>
      <PlaceMarks section={section} rowId={group.id} field="members" />
      {group.members.map((member, index) => {
        const at = (field: string) =>
          ({ section, rowId: group.id, field: `members[${member.id}].${field}`, span: 4, quiet: index > 0 }) as const;
        const name = member.name || text("editor.guidance.member", { number: index + 1 });
        return (
          <div key={member.id} className={styles.nestedRow} data-first={index === 0}>
            <TextInput {...at("name")} value={member.name} onChange={(name) => change(member.id, { name })} />
            <TextInput {...at("post")} value={member.post} onChange={(post) => change(member.id, { post })} />
            <HomeOrganizationInput
              {...at("homeOrganizationId")}
              value={member.homeOrganizationId}
              onChange={(homeOrganizationId) => change(member.id, { homeOrganizationId })}
            />
            <Button
              type="text"
              className={styles.nestedRemove}
              icon={<Icon name="trash" />}
              aria-label={text("editor.removeOne", { what: name })}
              onClick={() => remove(group.members, member, name)}
            />
          </div>
        );
      })}
      <Button type="link" className={styles.quick} onClick={add}>
        {text("editor.guidance.addMember")}
      </Button>
    </fieldset>
  );
}
