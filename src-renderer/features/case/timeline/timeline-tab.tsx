import { Button, Chip, Group, SegmentedControl, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  groupEntries,
  type TimelineEntry,
  type TimelineKind,
  timelineKindCodes,
  timelineKinds,
  type Zoom,
  zooms,
} from '#domain/timeline/timeline';
import { timelineStrip } from '#domain/timeline/timeline-strip';
import { orpc } from '../../../core/client.ts';
import { useMay } from '../../../core/session.ts';
import { Unread } from '../../../parts/screen-states.tsx';
import { DrawingFigure } from '../../../ui/drawing-figure.tsx';
import { NothingHere } from '../../../ui/nothing-here.tsx';
import type { TabProps } from '../tabs.ts';
import { PrintTimeline } from './print-timeline.tsx';
import classes from './timeline.module.css';
import { TimelineList } from './timeline-list.tsx';

/** A drawing made for paper, as large as it is read on a screen. */
const scale = 1.3;

/** The whole case in one line of time, by the day on which things happened. */
export function TimelineTab({ overview: { caseId } }: TabProps) {
  const read = useQuery(orpc.timeline.read.queryOptions({ input: { caseId } }));
  if (read.data === undefined) return <Unread query={read} />;
  return <Timeline caseId={caseId} {...read.data} />;
}

function Timeline({ caseId, until, entries }: { caseId: string; until: string; entries: TimelineEntry[] }) {
  const present = timelineKindCodes.filter((kind) => entries.some((entry) => entry.kind === kind));
  const [hidden, setHidden] = useState<readonly TimelineKind[]>([]);
  const [zoom, setZoom] = useState<Zoom>(entries.length > 60 ? 'month' : 'day');
  const [goal, setGoal] = useState<string>();
  const [isPrinting, setIsPrinting] = useState(false);
  const mayPrint = useMay('narrative.read');
  const { ref, width } = useElementSize();
  const kinds = present.filter((kind) => !hidden.includes(kind));
  const shown = entries.filter(({ kind }) => kinds.includes(kind));
  const nearer = (key: string) => {
    setZoom(zoom === 'year' ? 'month' : 'day');
    setGoal(key);
  };
  return (
    <section aria-label="Linimasa">
      <Group justify="space-between" mb="xs" align="end">
        <SegmentedControl
          aria-label="Perbesaran"
          data={Object.entries(zooms).map(([value, label]) => ({ value, label }))}
          value={zoom}
          onChange={(value) => setZoom(value as Zoom)}
        />
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {shown.length} dari {entries.length} kejadian
          </Text>
          {mayPrint && (
            <Button variant="default" size="compact-sm" onClick={() => setIsPrinting(true)}>
              Cetak satu halaman
            </Button>
          )}
        </Group>
      </Group>
      <Chip.Group
        multiple
        value={[...kinds]}
        onChange={(chosen) => setHidden(present.filter((kind) => !chosen.includes(kind)))}
      >
        <Group gap={4} mb="sm" role="group" aria-label="Jenis kejadian">
          {present.map((kind) => (
            <Chip key={kind} value={kind} size="xs">
              {timelineKinds[kind]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div ref={ref} className={classes.strip}>
        {width > 0 && (
          <DrawingFigure
            drawing={timelineStrip(shown, until, { width: width / scale, height: 0 })}
            scale={scale}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <NothingHere
          what="Tidak ada kejadian dari jenis yang dipilih."
          todo="Tekan jenis kejadian di atas untuk menampilkannya."
        />
      ) : (
        <TimelineList
          caseId={caseId}
          groups={groupEntries(shown, zoom)}
          zoom={zoom}
          goal={goal}
          onNearer={nearer}
        />
      )}
      {isPrinting && <PrintTimeline caseId={caseId} kinds={kinds} onClose={() => setIsPrinting(false)} />}
    </section>
  );
}
