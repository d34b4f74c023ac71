import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseloadQuery, CaseloadRow } from '#contract/caseload';
import type { CaseloadColumn } from '#contract/caseload-columns';
import { defined } from '#domain/defined';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { useColumnLayout } from '../../parts/use-column-layout.ts';
import { listColumns } from '../../ui/data-grid/column-layout.ts';
import { ColumnMenu } from '../../ui/data-grid/column-menu.tsx';
import { DataGrid, type DataGridHandle } from '../../ui/data-grid/data-grid.tsx';
import type { Ticked } from '../../ui/data-grid/grid-table.ts';
import { usePagedRows } from '../../ui/data-grid/use-paged-rows.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import classes from './caseload.module.css';
import { CaseloadActions } from './caseload-actions.tsx';
import { columnsFor } from './caseload-columns.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilterBar, noFilters } from './filter-bar.tsx';
import { NoRows } from './no-rows.tsx';
import { PeekPanel } from './peek-panel.tsx';
import { useCaseloadQuery } from './query-address.ts';
import { RowCount, useWholeCaseload } from './row-count.tsx';
import { SearchBox } from './search-box.tsx';
import { TickedBar } from './ticked-bar.tsx';
import { ViewsChip } from './views-chip.tsx';

/** As many cases as one packet takes. */
const mostTicked = 40;

/** The caseload: a search box with the keyboard in it, and the grid that answers. */
export function CaseloadScreen() {
  const list = useCaseloadList();
  const { query, change, rows } = list;
  const [ticked, setTicked] = useState<Ticked>({});
  const [exporting, setExporting] = useState<'xlsx' | 'pdf'>();
  const grid = useRef<DataGridHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const toSearchBox = useCallback(() => searchBox.current?.focus(), []);
  const views = useViews(query, change);
  useFirstFocus(list, { toRows: () => grid.current?.focusRows(), toSearchBox });
  return (
    <Page title="Kasus" width="fill" actions={useActions(list, setExporting)}>
      <div className={classes.asking}>
        <SearchBox
          ref={searchBox}
          search={query.search}
          onSearch={(search) => change({ search })}
          onDown={() => grid.current?.focusRows()}
          onEnter={() => openFirst(list)}
        />
        <RowCount total={rows.total} isPending={rows.isPending} isNear={rows.isNear} search={query.search} />
        <TickedBar ticked={ticked} most={mostTicked} onClear={() => setTicked({})} />
      </div>
      <FilterBar filters={useFilters(query)} onChange={change}>
        {views}
      </FilterBar>
      <ErrorNotice error={rows.error} onRetry={rows.retry} />
      <Rows list={list} grid={grid} ticked={ticked} onTick={setTicked} toSearchBox={toSearchBox} />
      {exporting && <Export as={exporting} list={list} onClose={() => setExporting(undefined)} />}
    </Page>
  );
}

type CaseloadList = ReturnType<typeof useCaseloadList>;

/** The first row, once it answers what was typed: never a person of the letters before. */
function openFirst({ rows, openCase }: CaseloadList): void {
  const first = rows.rowAt(0);
  if (first !== undefined && !rows.isEarlier) openCase(first, 0);
}

/** What is asked for, in which columns, the rows that answer, and what becomes of one that is opened. */
function useCaseloadList() {
  const { today, role } = useSession();
  const { query, change, settle } = useCaseloadQuery();
  const columns = useMemo(() => columnsFor(today, role), [today, role]);
  const { layout, setLayout, isReady } = useColumnLayout('grid.caseload', columns);
  const rows = useCaseload(query);
  const opening = useOpenCase(rows.key, settle);
  const hasRows = isReady && rows.total > 0;
  const isWaiting = rows.isPending || !isReady;
  return { query, change, columns, layout, setLayout, rows, hasRows, isWaiting, ...opening };
}

/** Puts the keyboard in the search box, or in the row somebody comes back to. */
function useFirstFocus(
  { cameFrom, hasRows, isWaiting }: CaseloadList,
  { toRows, toSearchBox }: { toRows: () => void; toSearchBox: () => void },
) {
  // Once: rows that come later find the keyboard where it was put by then.
  const isPlaced = useRef(false);
  const awaitsRows = cameFrom !== undefined && isWaiting;
  useEffect(() => {
    if (isPlaced.current || awaitsRows) return;
    isPlaced.current = true;
    if (cameFrom !== undefined && hasRows) toRows();
    else toSearchBox();
  }, [awaitsRows, cameFrom, hasRows, toRows, toSearchBox]);
}

/** Drawn once, not at every keystroke. */
function useActions(list: CaseloadList, onExport: (as: 'xlsx' | 'pdf') => void) {
  const { hasRows, columns, layout, setLayout } = list;
  return useMemo(
    () => (
      <CaseloadActions canExport={hasRows} onExport={onExport}>
        <ColumnMenu columns={columns} layout={layout} onLayout={setLayout} />
      </CaseloadActions>
    ),
    [hasRows, columns, layout, setLayout, onExport],
  );
}

type RowsProps = {
  list: CaseloadList;
  grid: RefObject<DataGridHandle | null>;
  ticked: Ticked;
  onTick: (ticked: Ticked) => void;
  toSearchBox: () => void;
};

/** The grid, what is said when it is empty, and the row that is looked into beside it. */
function Rows({ list, grid, ticked, onTick, toSearchBox }: RowsProps) {
  const { query, change, columns, layout, setLayout, rows, hasRows, isWaiting, openCase, cameFrom } = list;
  const can = useWholeCaseload()?.can;
  const [active, setActive] = useState<{ row: CaseloadRow | undefined; index: number }>();
  const [isPeeking, setIsPeeking] = useState(false);
  const stopPeeking = () => {
    setIsPeeking(false);
    grid.current?.focusRows();
  };
  // Rows are ticked for what is done with several of them: a packet, a hand-over.
  const ticks = (can?.print.ok || can?.handOver.ok) && {
    ticks: { ticked, onTick, nameOf, most: mostTicked },
  };
  const looks = { columns, layout, onLayout: setLayout, rows, rowId: caseIdOf, sort: query.sort };
  const row = isPeeking && hasRows ? active?.row : undefined;
  return (
    <div className={classes.rows}>
      {hasRows && (
        <DataGrid
          ref={grid}
          label="Daftar kasus"
          {...looks}
          {...ticks}
          onSort={(sort) => change({ sort: sort as CaseloadQuery['sort'] })}
          onOpen={openCase}
          onPeek={(at) => setIsPeeking(at !== undefined && !isPeeking)}
          onActive={(at, index) => setActive({ row: at, index })}
          onLeaveTop={toSearchBox}
          onType={toSearchBox}
          {...defined({ startAt: cameFrom })}
        />
      )}
      {!isWaiting && rows.total === 0 && <NoRows query={query} onChange={change} />}
      {row && <PeekPanel row={row} onOpen={() => openCase(row, active?.index ?? 0)} onClose={stopPeeking} />}
    </div>
  );
}

/** The columns that are shown leave, and no others. */
function Export({ as, list, onClose }: { as: 'xlsx' | 'pdf'; list: CaseloadList; onClose: () => void }) {
  const { query, columns, layout, rows } = list;
  const shown = listColumns(columns, layout).filter(({ isVisible }) => isVisible);
  const ids = shown.map(({ id }) => id as CaseloadColumn);
  return <ExportDialog as={as} query={query} columns={ids} total={rows.total} onClose={onClose} />;
}

const caseIdOf = (row: CaseloadRow) => row.caseId;
const nameOf = (row: CaseloadRow) => row.fullName;

/** The rows a query means, page by page. */
function useCaseload(query: CaseloadQuery) {
  return usePagedRows<CaseloadRow>(
    orpc.caseload.list.key({ input: query }),
    useCallback(
      (offset, limit, signal) => client.caseload.list({ ...query, offset, limit }, { signal }),
      [query],
    ),
  );
}

/** Where somebody was when they opened a case, to be there again when they step back. */
let left: { question: string; row: number } | undefined;

/**
 * Opens cases from the grid. `cameFrom` is the row somebody left the same question by, when this is the way back.
 */
function useOpenCase(questionKey: string, settle: () => Promise<void>) {
  const { userId } = useSession();
  const navigate = useNavigate();
  const question = `${userId} ${questionKey}`;
  const [cameFrom] = useState(() => (left?.question === question ? left.row : undefined));

  const openCase = async (row: CaseloadRow, index: number) => {
    left = { question, row: index };
    await settle();
    await navigate({ to: '/kasus/$caseId/$tab', params: { caseId: row.caseId, tab: 'ringkasan' } });
  };
  return { cameFrom, openCase: (row: CaseloadRow, index: number) => void openCase(row, index) };
}

/** Lists by their name; drawn anew only with another question. */
function useViews({ search: _search, ...query }: CaseloadQuery, change: CaseloadList['change']) {
  const asked = useSteady(query);
  return useMemo(
    () => <ViewsChip asked={asked} onShow={(view) => change({ ...noFilters, ...view, search: '' })} />,
    [asked, change],
  );
}

/** The filters alone, the same object while none of them changes: typing draws no chip anew. */
function useFilters({ search: _search, sort: _sort, ...filters }: CaseloadQuery) {
  return useSteady(filters);
}
