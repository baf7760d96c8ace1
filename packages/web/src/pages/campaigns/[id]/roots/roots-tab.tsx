import { Button, Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { FilterRow } from "../../../../ui/layout";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { EmptyState } from "../../../../ui/states";
import { useNarrow } from "../../../../ui/use-narrow";
import { can } from "../../../problems/problem-queries";
import { campaignRootsQuery, type RootedCampaign, type ThemeFigures } from "../../../problems/roots/root-queries";
import { effectsOf, linkedNodes, type RootNode } from "./root-graph";
import { RootList } from "./root-list";
import styles from "./roots.module.css";

const RootChart = lazy(async () => ({ default: (await import("./root-chart")).RootChart }));
const LinkDialog = lazy(async () => ({ default: (await import("../../../problems/roots/link-dialog")).LinkDialog }));

/** What comes from what in the campaign, as a picture or a list; on a phone as a list. */
export function RootsTab({ campaignId }: { campaignId: string }) {
  const { data, pending } = usePageQuery(campaignRootsQuery, {
    variables: { id: campaignId },
    skeleton: <RowsSkeleton rows={8} height={72} />,
  });
  if (pending) return pending;
  return data.campaign && <Roots campaign={data.campaign} figures={data.themeFigures} />;
}

function Roots({ campaign, figures }: { campaign: RootedCampaign; figures: readonly ThemeFigures[] }) {
  const text = useText();
  const narrow = useNarrow();
  const [view, setView] = useState<"picture" | "list">("picture");
  const [linking, setLinking] = useState(false);
  const { id, rootCauses, themes } = campaign;
  const mayLink = can(campaign, "linkRootCause");
  const nodes = linkedNodes({ rootCauses, themes, figures });
  const addressOf = ({ problem, title }: RootNode) =>
    problem ? `/problems/${problem.code}` : `/problems?${new URLSearchParams({ campaign: id, theme: title })}`;
  const common = { rootCauses, addressOf, effectsOf: (of: string) => effectsOf(of, rootCauses, nodes) };
  const add = mayLink && <Button onClick={() => setLinking(true)}>{text("roots.link")}</Button>;
  return (
    <div className={styles.tab}>
      {rootCauses.length === 0 ? (
        <EmptyState title={text("roots.none")} actions={add}>
          {text("roots.none.words")}
        </EmptyState>
      ) : (
        <>
          <FilterRow>
            {!narrow && (
              <Segmented
                aria-label={text("roots.view")}
                value={view}
                options={[
                  { value: "picture" as const, label: text("roots.view.picture") },
                  { value: "list" as const, label: text("roots.view.list") },
                ]}
                onChange={setView}
              />
            )}
            {add}
            <span className={styles.quiet}>{text("roots.count", { links: rootCauses.length, nodes: nodes.size })}</span>
          </FilterRow>
          {narrow || view === "list" ? (
            <RootList {...common} nodes={nodes} mayUnlink={mayLink} />
          ) : (
            <Suspense fallback={<RowsSkeleton rows={8} height={72} />}>
              <RootChart {...common} linked={{ rootCauses, themes, figures }} />
            </Suspense>
          )}
        </>
      )}
      <Suspense>{linking && <LinkDialog campaignId={id} onClose={() => setLinking(false)} />}</Suspense>
    </div>
  );
}
