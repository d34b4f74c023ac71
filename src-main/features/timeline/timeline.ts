import type { Trx } from '#database/connect';
import { notAfter } from '#domain/civil-date';
import { zoneOffsets } from '#domain/instant';
import { type TimelineEntry, timelineKindCodes } from '#domain/timeline/timeline';
import { long, os, type Work } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import {
  getTimelineHead,
  listAttachmentEntries,
  listRecordEntries,
  listStayEntries,
} from './timeline.queries.ts';
import { timelinePaper } from './timeline-paper.ts';

type Asking = Pick<Work, 'actor' | 'today' | 'centre'> & { caseId: string };

/** Everything that happened in a case and that the actor may read, the newest first. */
async function gather(trx: Trx, { caseId, actor, today, centre }: Asking) {
  const asking = { caseId, actor, offset: zoneOffsets[centre.zone], own: centre.own };
  const head = await getTimelineHead(trx, caseId);
  const entries = [
    ...(await listRecordEntries(trx, asking)),
    ...(await listStayEntries(trx, asking)),
    ...(await listAttachmentEntries(trx, asking)),
  ].sort(newestFirst);
  return { head, until: notAfter(today, head.leftOn), entries };
}

/** Of one day what was last in the order of the kinds stands first: leaving above all, arriving below. */
function newestFirst(one: TimelineEntry, other: TimelineEntry): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  const rank = ({ id, kind }: TimelineEntry) =>
    id === 'admitted' ? 99 : id === 'left' ? -1 : timelineKindCodes.indexOf(kind);
  return rank(one) - rank(other) || one.id.localeCompare(other.id);
}

const read = os.timeline.read.handler(async ({ input, context }) => {
  const { until, entries } = await gather(context.trx, { ...context, ...input });
  context.note({ count: entries.length });
  return { until, entries };
});

const print = long.timeline.print.handler(async ({ input, context, signal }) => {
  const { head, until, entries } = await context.transact((trx) => gather(trx, { ...context, ...input }));
  const shown = entries.filter(({ kind }) => input.kinds.includes(kind));
  const { fullName, registerNumber, number } = head;
  const content = { name: fullName, registerNumber, caseNumber: number, until, entries: shown };
  return await handOut(context, timelinePaper, content, input, signal);
});

export const timeline = { read, print };
