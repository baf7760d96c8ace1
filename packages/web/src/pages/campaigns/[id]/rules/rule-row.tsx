import { preCheckRule, type Rank, ranks, textIn, type Weight, weights, wordsIn } from "@duban/schema";
import { InputNumber, Segmented, Select, Switch } from "antd";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import type { UserError } from "../../../../ui/field-errors";
import { FormField } from "../../../../ui/form-field";
import { WeightTag } from "../../../../ui/tag";
import styles from "./rule-row.module.css";
import type { RuleSetting } from "./rules-tab";

interface RuleRowProps {
  setting: RuleSetting;
  disabled: boolean;
  /** The refusals of a parameter by its place. */
  errorsOf(parameter: number): UserError[];
  onChange(setting: RuleSetting): void;
}

/** One rule: what it looks at and where that is written, whether it applies, how heavily, and its parameters. */
export function RuleRow({ setting, disabled, errorsOf, onChange }: RuleRowProps) {
  const text = useText();
  const { locale } = useLocale();
  const language = toGraphLocale(locale);
  const rule = preCheckRule(setting.rule);
  const title = rule ? textIn(rule.title, language) : setting.rule;
  return (
    <li className={styles.rule} data-off={!setting.enabled}>
      <Switch
        checked={setting.enabled}
        disabled={disabled}
        aria-label={text("campaigns.rules.apply", { rule: `${setting.rule} ${title}` })}
        onChange={(enabled) => onChange({ ...setting, enabled })}
      />
      <div className={styles.words}>
        <span className={styles.title}>
          <code>{setting.rule}</code> {title}
        </span>
        {rule && <span className={styles.source}>{textIn(rule.source, language)}</span>}
      </div>
      <Parameters setting={setting} disabled={disabled} errorsOf={errorsOf} onChange={onChange} />
      {disabled ? (
        <WeightTag weight={setting.weight} />
      ) : (
        <Segmented<Weight>
          className={styles.weight}
          disabled={!setting.enabled}
          aria-label={text("campaigns.rules.weight", { rule: setting.rule })}
          value={setting.weight}
          options={weights.values.map((value) => ({ value, label: weights.label(value, language) }))}
          onChange={(weight) => onChange({ ...setting, weight })}
        />
      )}
    </li>
  );
}

function Parameters({ setting, disabled, errorsOf, onChange }: RuleRowProps) {
  const change = (name: string, value: string) =>
    onChange({ ...setting, parameters: setting.parameters.map((each) => (each.name === name ? { name, value } : each)) });
  return (
    <div className={styles.parameters}>
      {setting.parameters.map((parameter, place) => (
        <ParameterField
          key={parameter.name}
          rule={setting.rule}
          {...parameter}
          disabled={disabled || !setting.enabled}
          errors={errorsOf(place)}
          onChange={(value) => change(parameter.name, value)}
        />
      ))}
    </div>
  );
}

interface ParameterFieldProps {
  rule: string;
  name: string;
  value: string;
  disabled: boolean;
  errors: readonly UserError[];
  onChange(value: string): void;
}

function ParameterField({ rule, name, value, disabled, errors, onChange }: ParameterFieldProps) {
  const text = useText();
  const { locale } = useLocale();
  const language = toGraphLocale(locale);
  const description = preCheckRule(rule)?.parameters[name];
  if (!description) return null;
  const { kind, title, choices, minimum, maximum } = description;
  return (
    <FormField label={textIn(title, language)} errors={errors}>
      {(control) =>
        kind === "words" ? (
          <Select
            {...control}
            className={styles.wordList}
            mode="tags"
            open={false}
            suffixIcon={null}
            disabled={disabled}
            value={wordsIn(value)}
            tokenSeparators={[",", "，", "、", "；", ";"]}
            placeholder={text("campaigns.rules.words")}
            onChange={(words: string[]) => onChange(words.join())}
          />
        ) : choices ? (
          <Select
            {...control}
            disabled={disabled}
            value={value}
            popupMatchSelectWidth={false}
            options={choices.map((choice) => ({
              value: String(choice),
              label: ranks.includes(String(choice)) ? ranks.label(choice as Rank, language) : String(choice),
            }))}
            onChange={onChange}
          />
        ) : (
          <InputNumber
            {...control}
            disabled={disabled}
            precision={0}
            min={minimum ?? undefined}
            max={maximum ?? undefined}
            value={Number(value)}
            onChange={(next) => onChange(String(next ?? minimum ?? 0))}
          />
        )
      }
    </FormField>
  );
}
