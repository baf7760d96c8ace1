import { useQuery } from "@apollo/client/react";
import { useText } from "../../../../../i18n/text";
import { useHotkeys } from "../../../../../ui/hotkeys";
import { Tabs } from "../../../../../ui/tabs";
import { Discussion } from "../../discussion/discussion";
import { discussionCountQuery } from "../../discussion/discussion-queries";
import { FindingsPane } from "../findings-pane";
import pane from "../findings-pane.module.css";
import { PlaceLink, usePlaceLabel } from "../labels";
import { useReview } from "../review-context";
import { useReviewChoice } from "../use-review-state";

/** Beside the content: the findings of this review, or what is said beside them. */
export function SidePane() {
  const text = useText();
  const { plan } = useReview();
  const [choice, setChoice] = useReviewChoice();
  const { data } = useQuery(discussionCountQuery, { variables: { id: plan.id } });
  const current = choice.pane ?? "findings";
  const show = (next: "findings" | "discussion") => void setChoice({ pane: next === "findings" ? null : next });
  useHotkeys([{ keys: "d", label: "desk.keys.discussion", run: () => show(current === "findings" ? "discussion" : "findings") }]);
  return (
    <aside data-tour="WORKBENCH" className={pane.pane} aria-label={text("review.findings")} id="findings">
      <Tabs<"findings" | "discussion">
        label={text("review.findings")}
        current={current}
        onChange={show}
        tabs={[
          { key: "findings", label: text("desk.tab.findings"), count: plan.findings.length },
          { key: "discussion", label: text("desk.comments"), count: data?.plan?.counted.totalCount },
        ]}
      >
        {current === "findings" ? <FindingsPane /> : <PlacedDiscussion />}
      </Tabs>
    </aside>
  );
}

/** The discussion, in which a comment may be set on the current place. */
function PlacedDiscussion() {
  const { plan, version, position } = useReview();
  const label = usePlaceLabel();
  const latest = plan.latestVersion?.number === version.number;
  const { place } = position;
  return (
    <Discussion
      planId={plan.id}
      place={latest && place ? { anchor: { ...place, field: null }, label: label(place) } : null}
      placeOf={({ section, rowId }) => <PlaceLink place={{ section, rowId }} />}
    />
  );
}
