import { Alert, Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { Sheet } from '#contract/shift';
import { ConfirmSaving } from '../../parts/record/confirm-saving.tsx';
import { StatusLine } from '../../parts/record/status-line.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';
import { useSteadyCalls } from '../../ui/use-steady-calls.ts';
import { CommonLine } from './common-line.tsx';
import { HandoverPanel } from './handover-panel.tsx';
import { SheetLine } from './sheet-line.tsx';
import classes from './shift.module.css';
import { type SheetLines, useSheetLines } from './use-sheet-lines.ts';

/** Everybody of the house as rows, with what the turn before wrote of them, and room for this one. */
export function SheetBody({ sheet }: { sheet: Sheet }) {
  const { rows, can, before, own } = sheet;
  const written = useSheetLines(sheet);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const body = useRef<HTMLDivElement>(null);
  const ofLine = useSteadyCalls({
    onChange: written.change,
    onTick: (caseId: string, isTicked: boolean) =>
      setTicked((before) => (isTicked ? [...before, caseId] : before.filter((other) => other !== caseId))),
    onStep: (step: 1 | -1) => moveBetweenLines(body.current, step),
  });
  useHotkeys([['mod+Enter', () => written.save()]], []);
  const residents = rows.filter(({ isResident }) => isResident).map(({ caseId }) => caseId);
  const mayWrite = can.write.ok;
  return (
    <div ref={body}>
      <HandoverPanel title="Serah terima dari giliran sebelumnya" handover={before} rows={rows} />
      {!mayWrite && <Text c="dimmed">{can.write.why}</Text>}
      {mayWrite && residents.length > 0 && (
        <CommonLine
          turn={`${sheet.day} ${sheet.shift}`}
          residents={residents}
          ticked={ticked}
          onTick={setTicked}
          written={written}
        />
      )}
      {rows.length === 0 ? (
        <NothingHere
          what="Tidak ada penghuni pada hari itu."
          todo="Pilih hari lain di atas. Penghuni tampil sejak hari masuk sampai hari keluar."
        />
      ) : (
        <table className={`${table.table} ${classes.sheet}`} aria-label="Lembar giliran">
          <thead>
            <tr>
              {mayWrite && <th aria-label="Dicentang" className={classes.tick} />}
              <th className={classes.who}>Nama</th>
              <th className={classes.before}>Giliran sebelumnya</th>
              <th>Giliran ini</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SheetLine
                key={row.caseId}
                row={row}
                line={written.lineOf(row.caseId)}
                refusal={written.refusalOf(row.caseId)}
                mayWrite={mayWrite}
                isTicked={ticked.includes(row.caseId)}
                {...ofLine}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayWrite && <SavingBar written={written} rows={rows} />}
      <HandoverPanel title="Lembar ini" handover={own} rows={rows} isOwn />
    </div>
  );
}

/** What stands under the rows: how far they are kept, what was refused, and the step that saves them. */
function SavingBar({ written, rows }: { written: SheetLines; rows: Sheet['rows'] }) {
  const { refused, saving, state, many, save, forgetQuestions } = written;
  const names = rows.filter(({ caseId }) => caseId in refused).map(({ name }) => name);
  const isUnseen = Object.keys(refused).length > names.length;
  const questions = [
    ...new Map(Object.values(refused).flatMap(({ asks }) => asks.map((one) => [one.sentence, one]))).values(),
  ];
  return (
    <div className={classes.bar}>
      {names.length + (isUnseen ? 1 : 0) > 0 && (
        <Alert
          color="var(--titian-due)"
          variant="outline"
          title={`Belum tersimpan: ${Object.keys(refused).length} baris`}
        >
          {[...names, ...(isUnseen ? ['orang yang tidak ada lagi di lembar ini'] : [])].join(', ')}. Alasannya
          ada pada barisnya; kata-katanya tetap di sana.
        </Alert>
      )}
      <ErrorNotice error={saving.error} />
      <StatusLine record={null} draft={null} isWriting state={state} />
      <Button disabled={many === 0} loading={saving.isPending} onClick={() => save()} data-saves>
        {many === 0 ? 'Simpan' : `Simpan ${many} catatan`}
      </Button>
      <ConfirmSaving
        questions={questions.length === 0 ? undefined : questions}
        onCancel={forgetQuestions}
        onConfirm={save}
      />
    </div>
  );
}

/** The keyboard goes to the next line that can be written or to the one before; after the last to what saves. */
function moveBetweenLines(body: HTMLElement | null, step: 1 | -1): void {
  const lines = [...(body?.querySelectorAll<HTMLTextAreaElement>('textarea[data-line]') ?? [])];
  const row = document.activeElement?.closest('tr');
  const at = lines.findIndex((line) => line.closest('tr') === row);
  const next =
    lines[at + step] ?? (step === 1 ? body?.querySelector<HTMLElement>('[data-saves]') : undefined);
  next?.focus();
}
