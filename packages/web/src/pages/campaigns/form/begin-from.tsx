import { useApolloClient, useQuery } from "@apollo/client/react";
import { Select } from "antd";
import { parseAsString, useQueryState } from "nuqs";
import { useCallback, useEffect, useState } from "react";
import { useLocale, useText, useTitle } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { fullDate } from "../../../ui/dates";
import { FormField } from "../../../ui/form-field";
import { beginningQuery, beginningsQuery } from "../campaign-queries";
import styles from "../campaigns.module.css";
import { type CampaignForm, formFrom } from "./campaign-form";

interface BeginFromProps {
  form: CampaignForm;
  /** Nothing has been typed yet, so that the address may fill the form. */
  untouched: boolean;
  onChange(changes: Partial<CampaignForm>): void;
}

/** What the new campaign begins from: a template of the line of business, or an earlier campaign; its days are moved to today. */
export function BeginFrom({ form, untouched, onChange }: BeginFromProps) {
  const text = useText();
  const titleOf = useTitle();
  const { locale } = useLocale();
  const { begin, failed } = useBeginning(onChange, form.organizationId);
  const [from] = useQueryState("from", parseAsString);
  const { data } = useQuery(beginningsQuery);
  useEffect(() => {
    if (from && untouched) void begin(from);
  }, [from, untouched, begin]);
  const templates = data?.campaignTemplates.edges.map(({ node }) => node) ?? [];
  const campaigns = data?.campaigns.edges.map(({ node }) => node) ?? [];
  const sectors = [...new Set(templates.map(({ sector }) => sector))];
  const options = [
    ...sectors.map((sector) => ({
      label: text("campaigns.from.sector", { sector }),
      options: templates.filter((each) => each.sector === sector).map((each) => ({ value: each.id, label: titleOf(each) })),
    })),
    {
      label: text("campaigns.from.earlier"),
      options: campaigns.map((each) => ({ value: each.id, label: `${titleOf(each)} (${fullDate(each.startsOn, locale)})` })),
    },
  ].filter((group) => group.options.length > 0);
  if (options.length === 0) return null;
  const choose = (id: string | undefined) => (id === undefined ? onChange({ fromCampaignId: null }) : void begin(id));
  return (
    <div className={styles.beginning}>
      <FormField
        label={text("campaigns.from")}
        hint={text("campaigns.from.hint")}
        errors={failed ? [{ message: text("campaigns.from.failed") }] : []}
      >
        {(control) => (
          <Select<string | undefined>
            {...control}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={text("campaigns.from.none")}
            value={form.fromCampaignId ?? undefined}
            options={options}
            onChange={choose}
          />
        )}
      </FormField>
    </div>
  );
}

/** Fills the form with the terms of a campaign that begins today. */
function useBeginning(onChange: BeginFromProps["onChange"], organizationId: string | null) {
  const client = useApolloClient();
  const { today } = useViewer();
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form's own functions are new at every rendering
  const begin = useCallback(
    async (id: string) => {
      const { data } = await client.query({ query: beginningQuery, variables: { id } }).catch(() => ({ data: undefined }));
      setFailed(!data?.campaign);
      if (data?.campaign) onChange(formFrom(data.campaign, today, organizationId));
    },
    [client, today],
  );
  return { begin, failed };
}
