import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { countKinds, type TimelineEntry, type TimelineGroup, type Zoom } from '#domain/timeline/timeline';
import { addressOf } from '../../../parts/case-tabs.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import classes from './timeline.module.css';

type Row = { key: string; group: TimelineGroup; entry?: TimelineEntry };

/** Groups of years, months or days, and under the latter two what happened; only the rows that are seen are drawn. */
export function TimelineList(props: {
  caseId: string;
  groups: TimelineGroup[];
  zoom: Zoom;
  /** The group to stand first after a look from farther away. */
  goal: string | undefined;
  onNearer: (key: string) => void;
}) {
  const { caseId, groups, zoom, goal, onNearer } = props;
  const scroll = useRef<HTMLElement>(null);
  const rows = groups.flatMap((group): Row[] => [
    { key: group.key, group },
    ...(zoom === 'year' ? [] : group.entries.map((entry) => ({ key: entry.id, group, entry }))),
  ]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 34,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: led there once; what a colleague adds above moves nobody
  useEffect(() => {
    const at = goal === undefined ? -1 : rows.findIndex(({ key }) => key.startsWith(goal));
    if (at >= 0) virtual.scrollToIndex(at, { align: 'start' });
  }, [goal, zoom, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls takes the arrow keys
    <section ref={scroll} className={classes.list} tabIndex={0} aria-label="Kejadian">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            <RowOf row={rows[index]} caseId={caseId} zoom={zoom} onNearer={onNearer} />
          </div>
        ))}
      </div>
    </section>
  );
}

function RowOf(props: { row: Row | undefined; caseId: string; zoom: Zoom; onNearer: (key: string) => void }) {
  const { row, caseId, zoom, onNearer } = props;
  if (row === undefined) return null;
  const { group, entry } = row;
  if (entry !== undefined) return <EntryRow entry={entry} caseId={caseId} zoom={zoom} />;
  return (
    <div className={classes.group}>
      {zoom === 'day' ? (
        <Text size="sm" fw={600}>
          {group.label}
        </Text>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => onNearer(group.key)}>
          {group.label}
        </Button>
      )}
      {zoom !== 'day' && (
        <Text size="sm" c="dimmed">
          {countKinds(group.entries)}
        </Text>
      )}
    </div>
  );
}

function EntryRow({ entry, caseId, zoom }: { entry: TimelineEntry; caseId: string; zoom: Zoom }) {
  const { on, kind, title, text, by, form, recordId } = entry;
  return (
    <div className={classes.entry} data-zoom={zoom}>
      <Text size="sm" className={classes.day}>
        {zoom === 'day' ? '' : formatCivilDate(on, 'short')}
      </Text>
      <Text size="sm" className={classes.title}>
        <KindIcon kind={kind} />{' '}
        {form === null ? (
          title
        ) : (
          <Anchor
            inherit
            renderRoot={(root) => <Link {...root} {...addressOf(caseId, form, recordId ?? undefined)} />}
          >
            {title}
          </Anchor>
        )}
      </Text>
      <Text size="sm" className={zoom === 'day' ? undefined : classes.cut}>
        {text}
        {by !== '' && <span className={classes.by}> {by}</span>}
      </Text>
    </div>
  );
}
