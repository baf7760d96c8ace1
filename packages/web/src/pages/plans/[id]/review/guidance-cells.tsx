import { type GuidanceGroup, ranks } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale } from "../../../../i18n/text";
import { useOrganizationName } from "../../organization-names";
import { CellField } from "./changed";
import type { RowView } from "./review-model";
import { Two } from "./row-cells";
import styles from "./section.module.css";

/** Who leads a guidance group: name, post, rank and organization. */
export function Leader({ view }: { view: RowView<GuidanceGroup> }) {
  const { locale } = useLocale();
  const nameOf = useOrganizationName();
  const rank = (value: string) => (ranks.includes(value) ? ranks.label(value, toGraphLocale(locale)) : value);
  return (
    <>
      <Two view={view} first={["leaderName", view.row.leaderName]} second={["leaderPost", view.row.leaderPost]} />
      <span className={styles.second}>
        <CellField view={view} field="leaderRank" value={view.row.leaderRank ? rank(view.row.leaderRank) : ""} format={rank} />
      </span>
      <span className={styles.second}>
        <CellField view={view} field="leaderOrganizationId" value={nameOf(view.row.leaderOrganizationId)} format={nameOf} />
      </span>
    </>
  );
}

/** The members of a guidance group, each with post and home organization. */
export function Members({ view }: { view: RowView<GuidanceGroup> }) {
  const nameOf = useOrganizationName();
  const came = (id: string) => view.changes.get(`members[${id}].name`)?.before === null;
  return (
    <ul>
      {view.row.members.map((member) => {
        const own: RowView = came(member.id) ? { ...view, kind: "CHANGED" } : view;
        return (
          <li key={member.id}>
            <CellField view={own} field={`members[${member.id}].name`} value={member.name} />{" "}
            <CellField view={own} field={`members[${member.id}].post`} value={member.post} />{" "}
            <span className={styles.quiet}>
              <CellField
                view={own}
                field={`members[${member.id}].homeOrganizationId`}
                value={nameOf(member.homeOrganizationId)}
                format={nameOf}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
