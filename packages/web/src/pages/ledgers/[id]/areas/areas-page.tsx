import { Button, Segmented } from "antd";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useParams } from "react-router";
import { useText, useTitle } from "../../../../i18n/text";
import { usePageQuery } from "../../../../page-query";
import { CopyAs } from "../../../../shell/copy-as/copy-as";
import { Crumbs } from "../../../../shell/crumbs";
import { MissingPage } from "../../../../shell/fault-page";
import { FilterRow, PageHead } from "../../../../ui/layout";
import { MenuButton } from "../../../../ui/menu";
import menuStyles from "../../../../ui/menu-button.module.css";
import { RowsSkeleton } from "../../../../ui/skeleton";
import { EmptyState } from "../../../../ui/states";
import { useNarrow } from "../../../../ui/use-narrow";
import { useSaveFile } from "../../../../ui/use-save-file";
import { AreaCards } from "./area-cards";
import { type AreaCell, type AreaUnit, areaSheetQuery, type ComparedLedger } from "./area-queries";
import { AreaTable } from "./area-table";
import styles from "./areas.module.css";

const CellDialog = lazy(async () => ({ default: (await import("./cell-dialog")).CellDialog }));

const pageSize = 50;
const shown = ["all", "open", "done"] as const;
const shownWords = { all: "areas.show.all", open: "areas.show.open", done: "areas.show.done" } as const;

/** The areas of a ledger compared one by one with the units that take part (逐一对照). */
export function AreasPage() {
  const { id = "" } = useParams();
  const text = useText();
  const title = useTitle();
  const [kept, setKept] = useQueryState("show", parseAsStringLiteral(shown).withDefault("all"));
  const open = { all: null, open: true, done: false }[kept];
  const { data, pending, stale, fetchMore } = usePageQuery(areaSheetQuery, {
    variables: { ledgerId: id, open, first: pageSize, after: null as string | null },
    skeleton: <RowsSkeleton rows={10} height={44} />,
  });
  const [loading, setLoading] = useState(false);
  if (pending) return pending;
  const { node } = data;
  const ledger = node && "aspects" in node ? (node as ComparedLedger) : null;
  if (!ledger) return <MissingPage />;
  const { edges, pageInfo } = data.comparedUnits;
  const more = async () => {
    setLoading(true);
    await fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined);
    setLoading(false);
  };
  const { comparison } = ledger;
  const counted = { all: comparison.units, open: comparison.units - comparison.doneUnits, done: comparison.doneUnits };
  return (
    <>
      <Crumbs
        items={[
          { label: text("problems.title"), to: "/problems" },
          { label: title(ledger), to: `/problems?ledger=${ledger.id}` },
          { label: text("areas.title") },
        ]}
      />
      <PageHead
        title={text("areas.of", { ledger: title(ledger) })}
        actions={
          <>
            <ExportSheet ledgerId={ledger.id} />
            <CopyAs list="comparedUnits" variables={{ ledgerId: id, open }} />
          </>
        }
      >
        <Progress ledger={ledger} />
      </PageHead>
      <FilterRow>
        <Segmented
          aria-label={text("areas.show")}
          value={kept}
          options={shown.map((value) => ({ value, label: `${text(shownWords[value])} ${counted[value]}` }))}
          onChange={(next) => void setKept(next)}
        />
        <span className={styles.quiet}>
          {text("areas.figures", { problems: comparison.problems, none: comparison.noProblem, not: comparison.notApplicable })}
        </span>
      </FilterRow>
      <Sheet ledger={ledger} units={edges.map(({ node }) => node)} stale={stale}>
        {pageInfo.hasNextPage && (
          <Button type="link" loading={loading} onClick={() => void more()}>
            {text("areas.more")}
          </Button>
        )}
      </Sheet>
    </>
  );
}

/** How far it is: answered cells of all. */
function Progress({ ledger: { comparison } }: { ledger: ComparedLedger }) {
  const text = useText();
  const { cells, open } = comparison;
  return (
    <>
      <span>{text("areas.progress", { answered: cells - open, cells })}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${cells === 0 ? 0 : (100 * (cells - open)) / cells}%` }} />
      </span>
      {open > 0 && <span className={styles.quiet}>{text("areas.open", { open })}</span>}
    </>
  );
}

function ExportSheet({ ledgerId }: { ledgerId: string }) {
  const text = useText();
  const { save, busy } = useSaveFile();
  const items = (["xlsx", "csv"] as const).map((ending) => ({
    key: ending,
    label: text(`ledgerExport.${ending}`),
    run: () => void save(`/files/areas/${ledgerId}.${ending}`),
  }));
  return (
    <MenuButton className={menuStyles.button} groups={[items]} align="end" disabled={busy}>
      {text(busy ? "ledgerExport.busy" : "ledgerExport.menu")}
    </MenuButton>
  );
}

interface SheetProps {
  ledger: ComparedLedger;
  units: readonly AreaUnit[];
  stale: boolean;
  children: ReactNode;
}

function Sheet({ ledger, units, stale, children }: SheetProps) {
  const text = useText();
  const narrow = useNarrow();
  const [chosen, setChosen] = useState<{ unit: AreaUnit; cell: AreaCell } | null>(null);
  if (ledger.aspects.length === 0) return <EmptyState title={text("areas.none")}>{text("areas.none.words")}</EmptyState>;
  if (units.length === 0 && !stale) return <EmptyState title={text("areas.nobody")}>{text("areas.nobody.words")}</EmptyState>;
  const choose = (unit: AreaUnit, cell: AreaCell) => setChosen({ unit, cell });
  const View = narrow ? AreaCards : AreaTable;
  return (
    <div className={`${styles.sheet} ${stale ? styles.stale : ""}`} aria-busy={stale}>
      <View ledger={ledger} units={units} onChoose={choose} />
      {children}
      <Suspense>{chosen && <CellDialog ledger={ledger} {...chosen} onClose={() => setChosen(null)} />}</Suspense>
    </div>
  );
}
