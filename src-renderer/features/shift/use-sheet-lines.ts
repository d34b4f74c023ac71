import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Sheet, Written } from '#contract/shift';
import type { Trouble } from '#domain/fields/field';
import type { Shift } from '#domain/shift';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { leftText } from '../../parts/record/leaving-drafts.ts';
import { useAutosave } from '../../parts/record/use-autosave.ts';
import { tellDone } from '../../ui/tell.ts';

/** A line as it is typed. `requestId` stays its own until it is saved: however often it is sent, it is saved once. */
type Line = Written & { requestId: string };
type Lines = Readonly<Record<string, Line>>;
type Refused = { why: string; asks: readonly Trouble[] };

/** Whose text of which turn: so none can turn up on another sheet. */
export const sheetSubject = ({ day, shift }: Shift, userId: string) => `turn ${day} ${shift} ${userId}`;

const nothing: Written = { note: '', needsAttention: false, attentionReason: '' };
const isWritten = ({ note, needsAttention }: Written) => note.trim() !== '' || needsAttention;

/** What is typed on a sheet: kept as it is typed, saved as notes in one step, and what stood against a line. */
export function useSheetLines(sheet: Sheet) {
  const { day, shift } = sheet;
  const subject = sheetSubject(sheet, useSession().userId);
  const [lines, setLines] = useState<Lines>(
    () => (leftText(subject) as Lines | undefined) ?? fromDrafts(sheet),
  );
  const [refused, setRefused] = useState<Readonly<Record<string, Refused>>>({});
  const latest = useRef(lines);
  const { autosave, state } = useSavedLines(subject, sheet, lines);

  const put = (next: Lines) => {
    latest.current = next;
    setLines(next);
    autosave.change(next);
  };
  const change = (changed: Readonly<Record<string, Partial<Written>>>) => {
    const written = Object.entries(changed).map(([caseId, part]) => {
      const line = latest.current[caseId] ?? { ...nothing, requestId: crypto.randomUUID() };
      return [caseId, { ...line, ...part }];
    });
    setRefused((before) => without(before, Object.keys(changed)));
    put({ ...latest.current, ...Object.fromEntries(written) });
  };

  const saving = useMutation({
    mutationKey: orpc.shift.save.key(),
    mutationFn: async (confirmed: string[]) => {
      await autosave.flush();
      const sent = latest.current;
      const written = Object.entries(sent).filter(([, line]) => isWritten(line));
      const answer = await client.shift.save({
        day,
        shift,
        confirmed,
        lines: written.map(([caseId, line]) => ({ caseId, ...line })),
      });
      return { sent, ...answer };
    },
    onSuccess: ({ sent, saved, refused: others }) => {
      // What was typed on while it was being saved is a line of its own.
      const kept = saved.filter((caseId) => latest.current[caseId] === sent[caseId]);
      put(asLinesOfTheirOwn(without(latest.current, kept), sent, saved));
      setRefused(Object.fromEntries(others.map(({ caseId, ...why }) => [caseId, why])));
      if (saved.length > 0) tellDone(`${saved.length} catatan tersimpan.`);
    },
  });
  const many = Object.values(lines).filter(isWritten).length;
  return {
    lineOf: (caseId: string): Written => lines[caseId] ?? nothing,
    refusalOf: (caseId: string) => refused[caseId],
    refused,
    change,
    many,
    state,
    saving,
    save: (confirmed: string[] = []) => {
      if (many > 0 && !saving.isPending) saving.mutate(confirmed);
    },
    forgetQuestions: () => setRefused((before) => mapValues(before, (one) => ({ ...one, asks: [] }))),
  };
}
export type SheetLines = ReturnType<typeof useSheetLines>;

/** Lines are sent as they change, each once. */
function useSavedLines(subject: string, { day, shift }: Sheet, first: Lines) {
  const sent = useRef<Lines>(leftText(subject) === undefined ? first : {});
  return useAutosave(subject, {
    revision: 0,
    stopsAt: () => false,
    save: async (typed) => {
      const next = typed as Lines;
      const changed = Object.entries(next).filter(([caseId, line]) => sent.current[caseId] !== line);
      const lines = changed.map(([caseId, { requestId: _own, ...written }]) => ({ caseId, ...written }));
      const { savedAt } = await client.shift.saveDraft({ day, shift, lines });
      sent.current = next;
      return { revision: 0, savedAt };
    },
  });
}

/** What was typed on lines while they were being saved: without what is saved, and to be saved anew. */
function asLinesOfTheirOwn(lines: Lines, sent: Lines, saved: readonly string[]): Lines {
  return mapValues(lines, (line, caseId) => {
    const before = sent[caseId];
    if (before === undefined || !saved.includes(caseId)) return line;
    const note = line.note.startsWith(before.note)
      ? line.note.slice(before.note.length).trimStart()
      : line.note;
    return { ...line, note, requestId: crypto.randomUUID() };
  });
}

const fromDrafts = ({ rows }: Sheet): Lines =>
  Object.fromEntries(
    rows.flatMap(({ caseId, draft }) =>
      draft === null ? [] : [[caseId, { ...draft, requestId: crypto.randomUUID() }]],
    ),
  );

function without<V>(record: Readonly<Record<string, V>>, keys: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function mapValues<V>(
  record: Readonly<Record<string, V>>,
  change: (value: V, key: string) => V,
): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
