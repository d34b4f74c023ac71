import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CaseloadQuery, type CaseloadRow, mostTicked } from '#contract/caseload';
import type { CaseloadColumn } from '#contract/caseload-columns';
import { defined } from '#domain/defined';
import { useSession } from '../../core/session.ts';
import { useColumnLayout } from '../../parts/use-column-layout.ts';
import { listColumns } from '../../ui/data-grid/column-layout.ts';
import { ColumnMenu } from '../../ui/data-grid/column-menu.tsx';
import { DataGrid, type DataGridHandle } from '../../ui/data-grid/data-grid.tsx';
import type { Ticked } from '../../ui/data-grid/grid-table.ts';
import { useFolding } from '../../ui/data-grid/use-folding.ts';
import { usePagedRows } from '../../ui/data-grid/use-paged-rows.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { BegunRegistrations } from './begun-registrations.tsx';
import classes from './caseload.module.css';
import { CaseloadActions } from './caseload-actions.tsx';
import { columnsFor } from './caseload-columns.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { noFilters } from './filters.ts';
import { GroupChip } from './group-chip.tsx';
import { NoRows } from './no-rows.tsx';
import { PeekPanel } from './peek-panel.tsx';
import { useCaseloadQuery } from './query-address.ts';
import { RowCount, useWholeCaseload } from './row-count.tsx';
import { rowsOf } from './rows-of.ts';
import { SearchBox } from './search-box.tsx';
import { TickedBar } from './ticked-bar.tsx';
import { useOpenCase } from './use-open-case.ts';
import { ViewsChip } from './views-chip.tsx';

/** The caseload: a search box with the keyboard in it, and the grid that answers. */
export function CaseloadScreen() {
  const list = useCaseloadList();
  const { query, change, rows } = list;
  const [ticked, setTicked] = useState<Ticked>({});
  const [exporting, setExporting] = useState<Exporting>();
  const canExport = useWholeCaseload()?.can.export.ok === true;
  const grid = useRef<DataGridHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const toSearchBox = useCallback(() => searchBox.current?.focus(), []);
  useFirstFocus(list, { toRows: () => grid.current?.focusRows(), toSearchBox });
  return (
    <Page title="Kasus" width="fill" actions={useActions(list, setExporting)}>
      <div className={classes.asking}>
        <SearchBox
          ref={searchBox}
          search={query.search}
          onSearch={(search) => change({ search })}
          onDown={() => grid.current?.focusRows()}
          onEnter={useOpenFirst(list)}
        />
        <RowCount total={rows.total} isPending={rows.isPending} isNear={rows.isNear} search={query.search} />
        <TickedBar
          ticked={ticked}
          canExport={canExport}
          onClear={() => setTicked({})}
          onExport={() => setExporting('ticked')}
        />
      </div>
      <FilterBar filters={useFilters(query)} onChange={change}>
        {useShownAs(list)}
      </FilterBar>
      <BegunRegistrations />
      <ErrorNotice error={rows.error} onRetry={rows.retry} />
      <Rows list={list} grid={grid} ticked={ticked} onTick={setTicked} toSearchBox={toSearchBox} />
      {exporting && (
        <Export of={exporting} list={list} ticked={ticked} onClose={() => setExporting(undefined)} />
      )}
    </Page>
  );
}

/** The whole list in one form or the other, or what was ticked of it. */
type Exporting = 'xlsx' | 'pdf' | 'ticked';
type CaseloadList = ReturnType<typeof useCaseloadList>;

/** Opens the first row, once it answers what was typed: never a person of the letters before. */
function useOpenFirst({ rows, openCase }: CaseloadList): () => void {
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted === undefined || (wanted === rows.key && rows.isEarlier && rows.error === null)) return;
    setWanted(undefined);
    const first = rows.rowAt(0);
    if (wanted === rows.key && !rows.isEarlier && first !== undefined) openCase(first, 0);
  }, [wanted, rows, openCase]);
  return () => setWanted(rows.key);
}

/** What is asked for, in which columns, the rows that answer, and what becomes of one that is opened. */
function useCaseloadList() {
  const { today, role } = useSession();
  const { query, change, settle } = useCaseloadQuery();
  const columns = useMemo(() => columnsFor(today, role), [today, role]);
  const { layout, setLayout, isReady } = useColumnLayout('grid.caseload', columns);
  const rows = useCaseload(query);
  const folding = useFolding(query.group);
  const groupBy = useCallback((group: CaseloadQuery['group']) => change({ group }), [change]);
  const opening = useOpenCase(rows.key, settle);
  const hasRows = isReady && rows.total > 0;
  const isWaiting = rows.isPending || !isReady;
  return {
    query,
    change,
    groupBy,
    folding,
    columns,
    layout,
    setLayout,
    rows,
    hasRows,
    isWaiting,
    ...opening,
  };
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
  const ticks = (can?.print.ok || can?.handOver.ok || can?.export.ok) && {
    ticks: { ticked, onTick, nameOf, most: mostTicked },
  };
  const { folding } = list;
  const looks = { columns, layout, onLayout: setLayout, rows, rowId: caseIdOf, sort: query.sort, folding };
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
function Export(props: { of: Exporting; list: CaseloadList; ticked: Ticked; onClose: () => void }) {
  const { of, ticked, onClose } = props;
  const { query, columns, layout, rows } = props.list;
  const shown = listColumns(columns, layout).filter(({ isVisible }) => isVisible);
  const ids = shown.map(({ id }) => id as CaseloadColumn);
  const asked = { columns: ids, onClose };
  if (of !== 'ticked') return <ExportDialog as={of} query={query} total={rows.total} {...asked} />;
  const caseIds = Object.keys(ticked);
  // Whatever else was asked since: what was ticked stays ticked.
  const { sort, group } = query;
  const all = CaseloadQuery.parse({ status: 'all', sort, ...defined({ group }) });
  return <ExportDialog as="xlsx" query={all} caseIds={caseIds} total={caseIds.length} {...asked} />;
}

const caseIdOf = (row: CaseloadRow) => row.caseId;
const nameOf = (row: CaseloadRow) => row.fullName;

/** The rows a query means, page by page. */
function useCaseload(query: CaseloadQuery) {
  const { question, fetchPage } = useMemo(() => rowsOf(query), [query]);
  return usePagedRows(question, fetchPage);
}

/** Lists by their name and how rows stand together: drawn anew with another question, not while one types. */
function useShownAs({ query, change, groupBy, folding, rows: { groups } }: CaseloadList) {
  const { search: _search, ...others } = query;
  const asked = useSteady(others);
  return useMemo(
    () => (
      <>
        <ViewsChip
          asked={asked}
          onShow={(view) => change({ ...noFilters, group: undefined, ...view, search: '' })}
        />
        <GroupChip group={asked.group} groups={groups} folding={folding} onGroup={groupBy} />
      </>
    ),
    [asked, change, groups, folding, groupBy],
  );
}

/** The filters alone, the same object while none of them changes: typing draws no chip anew. */
function useFilters({ search: _search, sort: _sort, group: _group, ...filters }: CaseloadQuery) {
  return useSteady(filters);
}
