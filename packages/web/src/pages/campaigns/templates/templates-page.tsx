import { Link } from "react-router";
import { graphql } from "../../../gql";
import { useName, useText, useTitle } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { PageHead } from "../../../ui/layout";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import styles from "../campaigns.module.css";

const templatesQuery = graphql(`
  query CampaignTemplates($after: String) {
    campaignTemplates(first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          code
          title
          titleEn
          sector
          organization {
            id
            name
            nameEn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The templates that campaigns begin from, by the line of business that they are for. */
export function CampaignTemplatesPage() {
  const text = useText();
  const name = useName();
  const titleOf = useTitle();
  const { data, pending, fetchMore } = usePageQuery(templatesQuery, {
    variables: { after: null as string | null },
    skeleton: <RowsSkeleton rows={6} />,
  });
  const templates = data?.campaignTemplates.edges.map(({ node }) => node) ?? [];
  const columns = [
    { label: text("campaigns.template.sector"), width: 160 },
    { label: text("campaigns.template") },
    { label: text("campaigns.column.organization"), width: 220, wide: true },
    { label: <span className="visually-hidden">{text("campaigns.template.use")}</span>, width: 140, end: true },
  ];
  return (
    <>
      <Crumbs items={[{ label: text("shell.campaigns"), to: "/campaigns" }, { label: text("campaigns.templates") }]} />
      <PageHead title={text("campaigns.templates")}>
        {data && <span className={styles.total}>{text("campaigns.total", { count: data.campaignTemplates.totalCount })}</span>}
      </PageHead>
      {pending ??
        (templates.length === 0 ? (
          <EmptyState title={text("campaigns.templates.none")}>{text("campaigns.templates.none.words")}</EmptyState>
        ) : (
          <div className={styles.list}>
            <ListTable label={text("campaigns.templates")} columns={columns}>
              {templates.map((template) => (
                <tr key={template.id}>
                  <td>{template.sector}</td>
                  <td>
                    <Link to={`/campaigns/${template.id}`} className={styles.title}>
                      {titleOf(template)}
                    </Link>
                    <SecondLine>
                      <code>{template.code}</code>
                    </SecondLine>
                  </td>
                  <td data-wide="true">{name(template.organization) || "—"}</td>
                  <td data-end="true">
                    <Link to={`/campaigns/new?from=${template.id}`}>{text("campaigns.template.use")}</Link>
                  </td>
                </tr>
              ))}
            </ListTable>
            {data && <MoreRows pageInfo={data.campaignTemplates.pageInfo} fetchMore={fetchMore} />}
          </div>
        ))}
    </>
  );
}
