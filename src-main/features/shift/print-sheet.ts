import type { Flag, Sheet, SheetNote } from '#contract/shift';
import { formatCivilDate } from '#domain/civil-date';
import { formatInstant, zoneOffsets } from '#domain/instant';
import { describeShift, shifts } from '#domain/shift';
import { long } from '#pipeline';
import type { ContentOf } from '#platform/paper/define-paper';
import { handOut } from '#platform/paper/hand-out';
import { gatherSheet } from './gather-sheet.ts';
import { shiftSheetPaper } from './shift-sheet-paper.ts';

export const print = long.shift.print.handler(async ({ input, context, signal }) => {
  const { purpose, ...turn } = input;
  const sheet = await context.transact((trx) => gatherSheet(trx, context, turn));
  const at = (instant: string) => formatInstant(instant, zoneOffsets[context.centre.zone]);
  return await handOut(context, shiftSheetPaper, contentOf(sheet, at), { ...turn, purpose }, signal);
});

function contentOf(sheet: Sheet, at: (instant: string) => string): ContentOf<typeof shiftSheetPaper> {
  return {
    turn: describeShift(sheet),
    rows: sheet.rows.map(({ name, before, own }) => ({ name, before: sayNotes(before), own: sayNotes(own) })),
    flags: sheet.rows.flatMap(({ name, flags }) =>
      flags.map((flag) => ({
        name,
        when: whenOf(flag),
        why: flag.reason || flag.note,
        answer: answerOf(flag, at),
      })),
    ),
    readings: sheet.own.readings.map((reading) => `${reading.name}, ${at(reading.at)}`),
  };
}

const sayNotes = (notes: readonly SheetNote[]): string =>
  notes
    .map(({ note, needsAttention, attentionReason, by, correctedBy }) =>
      [
        needsAttention && `[PERLU PERHATIAN] ${attentionReason}`.trim(),
        `${note} (${[by, correctedBy && `dibetulkan ${correctedBy}`].filter(Boolean).join(', ')})`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n');

const whenOf = ({ happenedOn, shift }: Flag): string =>
  [formatCivilDate(happenedOn, 'short'), shift && shifts[shift]].filter(Boolean).join(', ');

const answerOf = ({ answer }: Flag, at: (instant: string) => string): string =>
  answer === null
    ? 'Menunggu'
    : `${answer.isDropped ? 'Tidak perlu lagi: ' : ''}${answer.word} (${answer.by}, ${at(answer.at)})`;
