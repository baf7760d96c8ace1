import { permits } from "@duban/schema";
import { Button, Select } from "antd";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useName, useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { useViewer } from "../../../shell/viewer";
import { PageHead } from "../../../ui/layout";
import { ListTable, SecondLine } from "../../../ui/list-table";
import { MoreRows } from "../../../ui/more-rows";
import { RowAct } from "../../../ui/row-act";
import { EmptyState } from "../../../ui/states";
import { PhraseDialog, RemoveDialog } from "./phrase-dialogs";
import styles from "./phrases.module.css";
import { type Phrase, phrasesQuery } from "./phrases-query";
import { type Reason, useReasons } from "./use-reasons";

/** The phrases that reviewers of an organization keep, with those they inherit from above. */
export function PhrasesPage() {
  const text = useText();
  const places = useReviewingPlaces();
  const [chosen, choose] = useQueryState("organization", parseAsString);
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  return (
    <>
      <Crumbs items={[{ label: text("shell.settings"), to: "/settings/account" }, { label: text("phrases.title") }]} />
      {place ? (
        <Phrases key={place.id} place={place} places={places} onChoose={(id) => void choose(id)} />
      ) : (
        <>
          <PageHead title={text("phrases.title")} />
          <EmptyState title={text("phrases.none")}>{text("phrases.nobody")}</EmptyState>
        </>
      )}
    </>
  );
}

type Place = ReturnType<typeof useReviewingPlaces>[number];

/** The organizations in which the reader reviews. */
function useReviewingPlaces() {
  const { grants } = useViewer();
  const places = grants.flatMap(({ role, organization }) => (organization && permits(role, "phrase.create") ? [organization] : []));
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

function Phrases({ place, places, onChoose }: { place: Place; places: readonly Place[]; onChoose(id: string): void }) {
  const text = useText();
  const name = useName();
  const [creating, setCreating] = useState(false);
  const { data, pending, fetchMore } = usePageQuery(phrasesQuery, {
    variables: { organizationId: place.id, after: null as string | null },
  });
  const reasons = useReasons(data?.campaigns ?? { edges: [] });
  const head = (
    <PageHead title={text("phrases.title")} actions={data && <Button onClick={() => setCreating(true)}>{text("phrases.create")}</Button>}>
      {places.length > 1 ? (
        <Select
          aria-label={text("phrases.organization")}
          value={place.id}
          options={places.map((each) => ({ value: each.id, label: name(each) }))}
          onChange={onChoose}
          popupMatchSelectWidth={false}
        />
      ) : (
        name(place)
      )}
    </PageHead>
  );
  if (pending) return pending;
  const phrases = data.phrases.edges.map(({ node }) => node);
  return (
    <>
      {head}
      <p className={styles.words}>{text("phrases.words")}</p>
      {phrases.length === 0 ? (
        <EmptyState title={text("phrases.none")}>{text("phrases.none.words")}</EmptyState>
      ) : (
        <PhraseTable phrases={phrases} place={place} reasons={reasons} />
      )}
      <MoreRows pageInfo={data.phrases.pageInfo} fetchMore={fetchMore} />
      {creating && <PhraseDialog organizationId={place.id} phrase={null} reasons={reasons} onClose={() => setCreating(false)} />}
    </>
  );
}

function PhraseTable({ phrases, place, reasons }: { phrases: readonly Phrase[]; place: Place; reasons: readonly Reason[] }) {
  const text = useText();
  const columns = [
    { label: text("phrases.text") },
    { label: text("phrases.reason"), width: 180, wide: true },
    { label: text("phrases.uses"), width: 72, end: true },
    { label: <span className="visually-hidden">{text("phrases.actions")}</span>, width: 140, end: true },
  ];
  return (
    <ListTable label={text("phrases.title")} columns={columns}>
      {phrases.map((phrase) => (
        <PhraseRow key={phrase.id} phrase={phrase} place={place} reasons={reasons} />
      ))}
    </ListTable>
  );
}

function PhraseRow({ phrase, place, reasons }: { phrase: Phrase; place: Place; reasons: readonly Reason[] }) {
  const text = useText();
  const name = useName();
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const own = phrase.organization?.id === place.id;
  const reason = reasons.find(({ value }) => value === phrase.reasonCode)?.label ?? phrase.reasonCode;
  const close = () => setOpen(null);
  return (
    <tr>
      <td>
        {phrase.text}
        {!own && <SecondLine>{text("phrases.from", { organization: name(phrase.organization) })}</SecondLine>}
      </td>
      <td data-wide>{reason}</td>
      <td data-end>{phrase.useCount}</td>
      <td data-end>
        {own && <RowAct label={text("phrases.edit")} of={phrase.text} onClick={() => setOpen("edit")} />}
        {own && <RowAct label={text("phrases.remove")} of={phrase.text} onClick={() => setOpen("remove")} />}
        {open === "edit" && <PhraseDialog organizationId={place.id} phrase={phrase} reasons={reasons} onClose={close} />}
        {open === "remove" && <RemoveDialog phrase={phrase} onClose={close} />}
      </td>
    </tr>
  );
}
