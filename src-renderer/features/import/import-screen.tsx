import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useBeforeUnload } from '../../ui/use-before-unload.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import classes from './import.module.css';
import { ResultStep } from './result-step.tsx';

const steps = ['Berkas', 'Kolom', 'Periksa', 'Hasil'] as const;

/** Old files in, one question a page. Nothing is written before the last. */
export function ImportScreen() {
  const held = useQuery(orpc.import.held.queryOptions());
  const [asked, setStep] = useState(0);
  const [batchId, setBatchId] = useState<string>();
  const file = held.data ?? undefined;
  const isDone = batchId !== undefined;
  const step = isDone ? 3 : file === undefined ? 0 : asked;
  useBeforeUnload(file !== undefined && !isDone);
  if (held.isPending) return <Waiting />;
  const next = () => setStep(step + 1);
  const back = () => setStep(step - 1);
  return (
    <Page
      title="Impor"
      about={
        file === undefined
          ? 'Membawa masuk orang dan kasus dari daftar lama: Excel, CSV, atau hasil ekspor program lain.'
          : `${file.fileName}. Belum ada yang disimpan sebelum Anda memilih Impor pada langkah terakhir.`
      }
    >
      <Steps at={step} />
      <ErrorNotice error={held.error} onRetry={() => void held.refetch()} />
      {step === 0 && <FileStep file={file} onNext={() => setStep(1)} />}
      {step === 1 && file && <ColumnsStep file={file} onBack={back} onNext={next} />}
      {step === 2 && file && <CheckStep file={file} onBack={back} onNext={next} />}
      {step === 3 && (
        <ResultStep
          batchId={batchId}
          onBack={back}
          onDone={setBatchId}
          onAgain={() => {
            setBatchId(undefined);
            setStep(0);
          }}
        />
      )}
    </Page>
  );
}

/** Where one is on the way. */
function Steps({ at }: { at: number }) {
  return (
    <ol className={classes.steps} aria-label="Langkah">
      {steps.map((label, step) => (
        <li key={label} aria-current={step === at ? 'step' : undefined} data-done={step < at || undefined}>
          <span aria-hidden="true">{step + 1}</span>
          {label}
        </li>
      ))}
    </ol>
  );
}
