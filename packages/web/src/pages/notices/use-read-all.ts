import { useApolloClient } from "@apollo/client/react";
import { useCommand } from "../../command";
import { useViewer } from "../../shell/viewer";
import { markAllNoticesReadMutation, type NoticeEntry, noticePanelQuery, noticesQuery } from "./notice-queries";

/** Marks everything as read up to the newest notice that is shown; what has come since is still new. */
export function useReadAll(notices: readonly NoticeEntry[]) {
  const client = useApolloClient();
  const { unreadNoticeCount } = useViewer();
  const { run, busy } = useCommand(markAllNoticesReadMutation);
  const [newest] = notices;
  return {
    possible: newest !== undefined && unreadNoticeCount > 0,
    busy,
    async run() {
      if (!newest || !(await run({ input: { until: newest.createdAt } }))) return;
      await client.refetchQueries({ include: "active", onQueryUpdated: (query) => shows(query.queryName) }).catch(() => undefined);
    },
  };
}

const names = [noticesQuery, noticePanelQuery].flatMap(({ definitions }) =>
  definitions.flatMap((definition) => ("name" in definition && definition.name ? [definition.name.value] : [])),
);

function shows(query: string | undefined): boolean {
  return query !== undefined && names.includes(query);
}
