import { noticeChannels, noticeKinds } from "@duban/schema";
import { Select } from "antd";
import { useCommand } from "../../../command";
import { graphql } from "../../../gql";
import type { NoticeSettingsQuery } from "../../../gql/graphql";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { CommandErrors } from "../../../shell/command-errors";
import { RowsSkeleton } from "../../../ui/skeleton";
import { Tag } from "../../../ui/tag";
import styles from "./notice-settings.module.css";

const noticeSettingsQuery = graphql(`
  query NoticeSettings {
    viewer {
      noticeSettings {
        kinds {
          kind
          channel
          urgent
        }
        digestHour
        mailPossible
      }
    }
  }
`);

const chooseNoticesMutation = graphql(`
  mutation ChooseNotices($input: ChooseNoticesInput!) {
    chooseNotices(input: $input) {
      viewer {
        noticeSettings {
          kinds {
            kind
            channel
            urgent
          }
          digestHour
          mailPossible
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

type Settings = NonNullable<NoticeSettingsQuery["viewer"]>["noticeSettings"];
type Kind = Settings["kinds"][number];

/** How the person is told of each kind of notice, and when the day's mail comes; a choice is kept at once. */
export function NoticeSettings() {
  const { data, pending } = usePageQuery(noticeSettingsQuery, { skeleton: <RowsSkeleton rows={4} /> });
  if (pending) return pending;
  return data.viewer && <Choices settings={data.viewer.noticeSettings} />;
}

function Choices({ settings: { kinds, digestHour, mailPossible } }: { settings: Settings }) {
  const text = useText();
  const command = useCommand(chooseNoticesMutation);
  const choose = ({ kind }: Kind, channel: Kind["channel"]) => void command.run({ input: { kinds: [{ kind, channel }] } });
  return (
    <>
      {!mailPossible && <p className={styles.words}>{text("notices.settings.noMail")}</p>}
      <ul className={styles.kinds}>
        {kinds.map((setting) => (
          <KindChoice key={setting.kind} setting={setting} busy={command.busy} onChoose={(channel) => choose(setting, channel)} />
        ))}
      </ul>
      {mailPossible && (
        <div className={styles.hour}>
          <label htmlFor="digest-hour">{text("notices.settings.hour")}</label>
          <Select<number>
            id="digest-hour"
            value={digestHour}
            disabled={command.busy}
            options={hours}
            onChange={(hour) => void command.run({ input: { kinds: [], digestHour: hour } })}
          />
        </div>
      )}
      <CommandErrors command={command} />
    </>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, "0")}:00` }));

function KindChoice({ setting, busy, onChoose }: { setting: Kind; busy: boolean; onChoose(channel: Kind["channel"]): void }) {
  const text = useText();
  const { locale } = useLocale();
  const label = noticeKinds.label(setting.kind, toGraphLocale(locale));
  const options = noticeChannels.values.map((value) => ({ value, label: noticeChannels.label(value, toGraphLocale(locale)) }));
  return (
    <li className={styles.kind}>
      <span>
        {label} {setting.urgent && <Tag>{text("notices.settings.urgent")}</Tag>}
      </span>
      <Select<Kind["channel"]> aria-label={label} value={setting.channel} disabled={busy} options={options} onChange={onChoose} />
    </li>
  );
}
