import { Button, Loader, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { PdfFrame, type PdfFrameHandle } from '../../ui/pdf-frame.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { CasePicker } from './case-picker.tsx';
import { ChosenCase } from './chosen-case.tsx';
import classes from './packet.module.css';
import { usePacketChoices } from './packet-choices.ts';
import { PaperChoices } from './paper-choices.tsx';
import { usePacket } from './use-packet.ts';

const place = getRouteApi('/konferensi');

/** As many cases as one packet takes. */
const mostCases = 40;

/** Bahan Konferensi Kasus: the cases and the choices at the left, the paper as it will be at the right. */
export function PacketScreen() {
  const { kasus: caseIds = [] } = place.useSearch();
  const navigate = place.useNavigate();
  const { choices, change } = usePacketChoices();
  const packet = usePacket(caseIds, choices);
  const { made } = packet;
  const picker = useRef<HTMLInputElement>(null);
  const frame = useRef<PdfFrameHandle>(null);
  // The same paper once more, written down as printed; shown in the frame it is printed from.
  const [printing, setPrinting] = useState<{ shown: Blob; file: Blob }>();
  const isToPrint = useRef(false);
  const [kept, setKept] = useState('');

  const choose = (kasus: string[]) =>
    void navigate({ search: kasus.length === 0 ? {} : { kasus }, replace: true });
  const move = (index: number, by: -1 | 1) => {
    const moved = caseIds.filter((_, at) => at !== index);
    moved.splice(index + by, 0, caseIds[index] ?? '');
    choose(moved);
  };
  const typed = JSON.stringify([choices.questions, choices.options].map(textsIn));
  useUnsavedWork({ isDirty: typed !== kept && typed !== '[[],[]]' });
  const leave = () => setKept(typed);
  const print = () => {
    if (made === undefined) return;
    leave();
    packet.print((file) => {
      isToPrint.current = true;
      setPrinting({ shown: made.file, file });
    });
  };
  useHotkeys([['mod+P', print]], []);

  return (
    <Page
      title="Bahan konferensi kasus"
      width="fill"
      actions={
        <>
          <Text c="dimmed" role="status">
            {statusOf(made?.pages, packet.isDrawing)}
          </Text>
          <Button
            variant="default"
            disabled={made === undefined}
            loading={packet.leavingFor === 'save'}
            onClick={() => {
              leave();
              packet.save();
            }}
          >
            Simpan PDF
          </Button>
          <Button disabled={made === undefined} loading={packet.leavingFor === 'print'} onClick={print}>
            Cetak
          </Button>
        </>
      }
    >
      <div className={classes.layout}>
        <div className={classes.choices}>
          <CasePicker
            ref={picker}
            chosen={caseIds}
            isFull={caseIds.length >= mostCases}
            onPick={(caseId) => choose([...caseIds, caseId])}
          />
          <ol className={classes.cases} aria-label="Kasus dalam bahan">
            {caseIds.map((caseId, index) => (
              <ChosenCase
                key={caseId}
                caseId={caseId}
                place={index + 1}
                isLast={index === caseIds.length - 1}
                withoutPlan={made?.withoutPlan ?? []}
                question={choices.questions[caseId] ?? ''}
                options={choices.options[caseId] ?? ''}
                onQuestion={(text) => change({ questions: { ...choices.questions, [caseId]: text } })}
                onOptions={(text) => change({ options: { ...choices.options, [caseId]: text } })}
                onMove={(by) => move(index, by)}
                onRemove={() => {
                  choose(caseIds.filter((other) => other !== caseId));
                  picker.current?.focus();
                }}
              />
            ))}
          </ol>
          <PaperChoices choices={choices} onChange={change} />
        </div>
        <div className={classes.paper}>
          <Trouble error={packet.error} onRetry={packet.retry} />
          {caseIds.length === 0 ? (
            <NothingHere
              what="Belum ada kasus yang dipilih."
              todo="Cari nama atau nomornya di kiri. Di daftar Kasus, beberapa kasus dapat ditandai sekaligus."
            />
          ) : null}
          {made === undefined ? (
            packet.isDrawing && <Loader aria-label="Menggambar bahan" />
          ) : (
            <PdfFrame
              ref={frame}
              file={printing?.shown === made.file ? printing.file : made.file}
              title="Pratinjau bahan konferensi kasus"
              onReady={() => {
                if (!isToPrint.current) return;
                isToPrint.current = false;
                frame.current?.print();
              }}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

const textsIn = (texts: Readonly<Record<string, string>>) =>
  Object.values(texts).filter((text) => text.trim() !== '');

function statusOf(pages: number | undefined, isDrawing: boolean): string {
  if (isDrawing) return 'Menggambar…';
  return pages === undefined ? '' : `${pages} halaman`;
}
