import { fieldTitle, type GuidanceGroup, ranks } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Dot } from "../../../../ui/layout";
import { useOrganizationName } from "../../organization-names";
import styles from "./document.module.css";
import { rowAnchor } from "./row-anchor";

/** 3: the guidance groups with their people. */
export function GuidanceView({ groups }: { groups: readonly GuidanceGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </>
  );
}

function Group({ group }: { group: GuidanceGroup }) {
  const text = useText();
  const { locale } = useLocale();
  const nameOf = useOrganizationName();
  const title = (field: string) => fieldTitle("GUIDANCE_GROUPS", field, toGraphLocale(locale));
  return (
    <div className={styles.block} id={rowAnchor("GUIDANCE_GROUPS", group.id)}>
      <h3 className={styles.blockTitle}>{group.name || text("plans.read.unnamed")}</h3>
      <dl className={styles.facts}>
        <dt>{title("leaderName")}</dt>
        <dd>
          {group.leaderName || "—"}
          {[group.leaderPost, group.leaderRank && ranks.label(group.leaderRank, toGraphLocale(locale)), nameOf(group.leaderOrganizationId)]
            .filter(Boolean)
            .map((fact) => (
              <span key={fact}>
                <Dot />
                {fact}
              </span>
            ))}
        </dd>
        <dt>{title("members")}</dt>
        <dd>
          <ul>
            {group.members.map(({ id, name, post, homeOrganizationId }) => (
              <li key={id}>
                {name || "—"} <span className={styles.quiet}>{[post, nameOf(homeOrganizationId)].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
          {group.members.length === 0 && "—"}
        </dd>
        <dt>{title("guidedOrganizationIds")}</dt>
        <dd>{group.guidedOrganizationIds.map(nameOf).join(text("ui.separator")) || "—"}</dd>
        <dt>{title("tasks")}</dt>
        <dd>{group.tasks || "—"}</dd>
      </dl>
    </div>
  );
}
