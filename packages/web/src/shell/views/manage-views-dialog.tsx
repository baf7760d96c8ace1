import { Button, Input } from "antd";
import { useState } from "react";
import { useDialogCommand } from "../../dialog-command";
import { useName, useText } from "../../i18n/text";
import { Dialog } from "../../ui/dialog";
import { CommandErrors } from "../command-errors";
import { useViewer } from "../viewer";
import styles from "./views.module.css";
import {
  changeSavedViewMutation,
  removeSavedViewMutation,
  savedViewsQuery,
  shareSavedViewMutation,
  unshareSavedViewMutation,
  type View,
} from "./views-queries";

interface ManageViewsDialogProps {
  views: readonly View[];
  /** The present filters, which a view may be given; null where they are those of a view. */
  query: string | null;
  onClose(): void;
}

/** One's own views of a list: rename, give them the present filters, share, delete. */
export function ManageViewsDialog({ views, query, onClose }: ManageViewsDialogProps) {
  const text = useText();
  return (
    <Dialog title={text("views.manage.title")} footer={null} width={640} onCancel={onClose}>
      <ul className={styles.views}>
        {views.map((view) => (
          <ViewLine key={view.id} view={view} query={query} />
        ))}
      </ul>
      {views.length === 0 && <p>{text("views.none")}</p>}
    </Dialog>
  );
}

function ViewLine({ view, query }: { view: View; query: string | null }) {
  const text = useText();
  const nameOf = useName();
  const { organization } = useViewer();
  const [name, setName] = useState(view.name);
  const settings = { lists: [savedViewsQuery], onClose: () => undefined };
  const change = useDialogCommand(changeSavedViewMutation, settings);
  const share = useDialogCommand(shareSavedViewMutation, settings);
  const unshare = useDialogCommand(unshareSavedViewMutation, settings);
  const remove = useDialogCommand(removeSavedViewMutation, settings);
  const read = { savedViewId: view.id, expectedVersion: view.revision };
  const renamed = name.trim() !== view.name;
  const rename = () => void change.submit({ input: { ...read, name, query: view.query } });
  return (
    <li>
      <div className={styles.line}>
        <Input
          aria-label={text("views.name")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => renamed && rename()}
        />
        {renamed && (
          <Button onClick={rename} loading={change.busy}>
            {text("views.rename")}
          </Button>
        )}
        {query !== null && (
          <Button onClick={() => void change.submit({ input: { ...read, name: view.name, query } })} loading={change.busy}>
            {text("views.refilter")}
          </Button>
        )}
        {view.organization ? (
          <Button onClick={() => void unshare.submit({ input: read })} loading={unshare.busy}>
            {text("views.unshare")}
          </Button>
        ) : (
          organization && (
            <Button onClick={() => void share.submit({ input: { ...read, organizationId: organization.id } })} loading={share.busy}>
              {text("views.share")}
            </Button>
          )
        )}
        <Button danger onClick={() => void remove.submit({ input: read })} loading={remove.busy}>
          {text("views.remove")}
        </Button>
      </div>
      <span className={styles.with}>
        {view.organization ? text("views.sharedWith", { organization: nameOf(view.organization) }) : text("views.private")}
      </span>
      {[change, share, unshare, remove].map((command, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the four commands never move
        <CommandErrors key={index} command={command} />
      ))}
    </li>
  );
}
