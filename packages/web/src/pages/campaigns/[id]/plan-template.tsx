import { useQuery } from "@apollo/client/react";
import { Button, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useCommand } from "../../../command";
import { useDialogCommand } from "../../../dialog-command";
import { graphql } from "../../../gql";
import { useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { errorsAt } from "../../../ui/field-errors";
import { FormDialog } from "../../../ui/form-dialog";
import { FormField } from "../../../ui/form-field";
import { campaignQuery, stepOf } from "../campaign-queries";
import styles from "../campaigns.module.css";
import type { ViewedCampaign } from "./campaign-page";

const setPlanTemplateMutation = graphql(`
  mutation SetPlanTemplate($input: SetPlanTemplateInput!) {
    setPlanTemplate(input: $input) {
      campaign {
        ...CampaignDetail
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

const samplesQuery = graphql(`
  query PlanTemplateSamples($search: String) {
    plans(filter: { states: [SUBMITTED, IN_REVIEW, RETURNED, APPROVED], search: $search }, order: QUALITY, first: 50) {
      edges {
        node {
          id
          code
          organization {
            id
            name
            nameEn
          }
        }
      }
    }
  }
`);

/** What the plans of the campaign begin with: nothing, or what a good plan can give to others. */
export function PlanTemplate({ campaign }: { campaign: ViewedCampaign }) {
  const text = useText();
  const [choosing, setChoosing] = useState(false);
  const clear = useCommand(setPlanTemplateMutation);
  const { planTemplate } = campaign;
  if (!stepOf(campaign, "setPlanTemplate").possible) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{text("campaigns.section.planTemplate")}</h2>
      <p className={styles.lead}>
        {planTemplate
          ? text("campaigns.planTemplate.holds", {
              rows: planTemplate.workTable.length,
              people: planTemplate.keyPeople.length,
              groups: planTemplate.guidanceGroups.length,
            })
          : text("campaigns.planTemplate.none")}
      </p>
      <div className={styles.verbs}>
        <Button onClick={() => setChoosing(true)}>{text("campaigns.planTemplate.choose")}</Button>
        {planTemplate && (
          <Button
            type="text"
            loading={clear.busy}
            onClick={() => void clear.run({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, planId: null } })}
          >
            {text("campaigns.planTemplate.clear")}
          </Button>
        )}
      </div>
      <CommandErrors command={clear} />
      {choosing && <ChooseDialog campaign={campaign} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function ChooseDialog({ campaign, onClose }: { campaign: ViewedCampaign; onClose(): void }) {
  const text = useText();
  const name = useName();
  const [planId, setPlanId] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const { data, previousData, loading } = useQuery(samplesQuery, { variables: { search: useDeferredValue(search.trim()) || null } });
  const plans = (data ?? previousData)?.plans.edges.map(({ node }) => node) ?? [];
  const command = useDialogCommand(setPlanTemplateMutation, {
    done: text("campaigns.planTemplate.set"),
    lists: [campaignQuery],
    onClose,
  });
  return (
    <FormDialog
      title={text("campaigns.planTemplate.choose")}
      submit={text("campaigns.planTemplate.take")}
      busy={command.busy}
      disabled={planId === null}
      onSubmit={() => void command.submit({ input: { campaignId: campaign.id, expectedVersion: campaign.revision, planId } })}
      onClose={onClose}
    >
      <p>{text("campaigns.planTemplate.words")}</p>
      <FormField label={text("campaigns.planTemplate.plan")} errors={errorsAt(command.userErrors, "planId")}>
        {(control) => (
          <Select
            {...control}
            autoFocus
            style={{ width: "100%" }}
            value={planId}
            loading={loading}
            showSearch={{ filterOption: false, onSearch: setSearch }}
            options={plans.map((plan) => ({ value: plan.id, label: `${name(plan.organization)} · ${plan.code}` }))}
            notFoundContent={loading ? text("ui.loading") : text("campaigns.planTemplate.noPlans")}
            onChange={setPlanId}
          />
        )}
      </FormField>
      <CommandErrors command={command} fields={["planId"]} />
    </FormDialog>
  );
}
