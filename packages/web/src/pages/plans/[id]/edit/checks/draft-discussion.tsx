import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useCallback, useRef, useState } from "react";
import { useText } from "../../../../../i18n/text";
import { GroupHead } from "../../../../../ui/layout";
import { Discussion } from "../../discussion/discussion";
import { discussionCountQuery } from "../../discussion/discussion-queries";
import { useEditor } from "../editor-context";

/** What both sides say about the plan, read and answered while it is written; closed until somebody asks for it. */
export function DraftDiscussion() {
  const text = useText();
  const { plan } = useEditor();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(discussionCountQuery, { variables: { id: plan.id } });
  const section = useRef<HTMLElement>(null);
  // It stands last, so that what opens would be below the edge.
  const bringUp = useCallback(() => section.current?.scrollIntoView({ block: "start" }), []);
  return (
    <section ref={section} aria-label={text("desk.comments")}>
      <GroupHead title={text("desk.comments")} count={data?.plan?.counted.totalCount}>
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text(open ? "desk.comments.close" : "desk.comments.open")}
        </Button>
      </GroupHead>
      {open && <Discussion planId={plan.id} onShown={bringUp} />}
    </section>
  );
}
