import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { graphql } from "../../../../gql";
import type { SimilarPlansQuery } from "../../../../gql/graphql";
import { useName, useText } from "../../../../i18n/text";
import { GroupHead } from "../../../../ui/layout";
import { useReview } from "./review-context";
import { SideBySide } from "./side-by-side";
import styles from "./similar-plans.module.css";

graphql(`
  fragment PassageParts on MarkedPassage {
    section
    rowId
    field
    pieces {
      text
      common
    }
  }
`);

const similarPlansQuery = graphql(`
  query SimilarPlans($id: ID!) {
    plan(id: $id) {
      id
      similarPlans {
        percent
        plan {
          id
          code
          organization {
            id
            name
            nameEn
          }
        }
        passages {
          mine {
            ...PassageParts @unmask
          }
          theirs {
            ...PassageParts @unmask
          }
        }
      }
    }
  }
`);

/** A plan that says much of the same. */
export type SimilarPlan = NonNullable<SimilarPlansQuery["plan"]>["similarPlans"][number];

/** Plans of other organizations that say much of what this one says, to be opened beside it. */
export function SimilarPlans() {
  const text = useText();
  const name = useName();
  const { plan } = useReview();
  const [open, setOpen] = useState<SimilarPlan | null>(null);
  const { data } = useQuery(similarPlansQuery, { variables: { id: plan.id } });
  const found = data?.plan?.similarPlans ?? [];
  if (found.length === 0) return null;
  return (
    <section id="similar-plans">
      <GroupHead title={text("similarity.title")} count={found.length}>
        {text("similarity.lead")}
      </GroupHead>
      <ul>
        {found.map((similar) => (
          <li key={similar.plan?.id} className={styles.plan}>
            <span className={styles.name}>{name(similar.plan?.organization)}</span>
            <span>{text("similarity.percent", { percent: similar.percent })}</span>
            <Button size="small" onClick={() => setOpen(similar)}>
              {text("similarity.open")}
            </Button>
          </li>
        ))}
      </ul>
      {open && <SideBySide similar={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
