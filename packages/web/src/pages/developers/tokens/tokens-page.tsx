import { isForServices, mayGiveScope, tokenScopes } from "@duban/schema";
import { Button } from "antd";
import { useState } from "react";
import { useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { useActs } from "../../../ui/hotkeys";
import { Pane, Panes } from "../../../ui/layout";
import { ListTable } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowsSkeleton } from "../../../ui/skeleton";
import { EmptyState } from "../../../ui/states";
import { DevelopersHead } from "../developers-head";
import { CreateTokenDialog } from "./create-token";
import { TokenRow } from "./token-row";
import styles from "./tokens.module.css";
import { tokensQuery } from "./tokens-query";
import { TrialTokenButton } from "./trial-token";

/** The access tokens: what programs sign in with, beside how to call with one. */
export function TokensPage() {
  const text = useText();
  const { grants } = useViewer();
  const [creating, setCreating] = useState<"own" | "service" | null>(null);
  const held = grants.map(({ role }) => role);
  const scopes = tokenScopes.values.filter((scope) => mayGiveScope(held, scope));
  const administers = held.includes("ADMINISTRATOR");
  useActs([{ label: "developer.create", run: () => setCreating("own") }], scopes.length > 0);
  const create = scopes.length > 0 && (
    <>
      <TrialTokenButton />
      {administers && <Button onClick={() => setCreating("service")}>{text("developer.createService")}</Button>}
      <Button type="primary" onClick={() => setCreating("own")}>
        {text("developer.create")}
      </Button>
    </>
  );
  return (
    <>
      <DevelopersHead label="developer.title" actions={create}>
        <span className={styles.headWords}>{text("developer.words")}</span>
      </DevelopersHead>
      <Panes>
        <Pane label={text("developer.tokens")}>
          <TokenList />
        </Pane>
      </Panes>
      {creating === "own" && <CreateTokenDialog scopes={scopes} onClose={() => setCreating(null)} />}
      {creating === "service" && (
        <CreateTokenDialog service scopes={tokenScopes.values.filter(isForServices)} onClose={() => setCreating(null)} />
      )}
    </>
  );
}

function TokenList() {
  const text = useText();
  const { data, pending, fetchMore } = usePageQuery(tokensQuery, { skeleton: <RowsSkeleton rows={6} height={52} /> });
  if (pending) return pending;
  const { edges, pageInfo } = data.accessTokens;
  if (edges.length === 0) return <EmptyState title={text("developer.none")}>{text("developer.none.words")}</EmptyState>;
  const columns = [
    { label: text("developer.name") },
    { label: text("developer.scopes"), wide: true },
    { label: text("developer.organization"), wide: true },
    { label: text("developer.expiry"), width: 156 },
    { label: text("developer.lastUsed"), width: 108, wide: true },
    { label: <span className="visually-hidden">{text("settings.actions")}</span>, width: 148, end: true },
  ];
  return (
    <>
      <ListTable label={text("developer.tokens")} columns={columns}>
        {edges.map(({ node }) => (
          <TokenRow key={node.id} token={node} />
        ))}
      </ListTable>
      <MoreRows pageInfo={pageInfo} fetchMore={fetchMore} />
    </>
  );
}
