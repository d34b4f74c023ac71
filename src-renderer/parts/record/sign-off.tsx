import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RecordSignOff } from '#contract/sign-off';
import { type FormId, formOf } from '#domain/forms';
import { type SignOffActCode, saySignOff, signOffActs, signOffWords } from '#domain/safety/sign-off';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useTyped } from '../use-typed.ts';
import classes from './record.module.css';

/** How the records of a case stand before their second reader; nothing is asked for a form that has none. */
export function useSignOffs(caseId: string, formId: FormId) {
  const enabled = formOf(formId).signOff !== undefined;
  return useQuery({ ...orpc.signOff.ofCase.queryOptions({ input: { caseId } }), enabled });
}

type Parts = { caseId: string; formId: FormId; recordId: string; onCorrect?: (() => void) | undefined };

/** Whether somebody else has approved this record, and what can be done about it. */
export function SignOff({ caseId, formId, recordId, onCorrect }: Parts) {
  const { data, error } = useSignOffs(caseId, formId);
  const [chosen, setChosen] = useState<SignOffActCode>();
  const found = data?.find((one) => one.recordId === recordId);
  if (found === undefined) return <ErrorNotice error={error} />;
  return (
    <section className={classes.signOff} data-state={found.state} aria-label="Persetujuan pembaca kedua">
      <Standing found={found} />
      <Group gap="xs">
        {found.state === 'returned' && onCorrect && <Button onClick={onCorrect}>Betulkan</Button>}
        {found.can.approve.ok && (
          <Button
            variant={found.state === 'returned' ? 'default' : 'filled'}
            onClick={() => setChosen('approved')}
          >
            {found.isAlone ? 'Sahkan sendiri' : 'Setujui'}
          </Button>
        )}
        {found.can.return.ok && (
          <Button variant="default" onClick={() => setChosen('returned')}>
            Kembalikan
          </Button>
        )}
        {found.can.submit.ok && !(found.isAlone && found.can.approve.ok) && (
          <Button variant="default" onClick={() => setChosen('submitted')}>
            {found.acts.length === 0 ? 'Ajukan persetujuan' : 'Ajukan kembali'}
          </Button>
        )}
      </Group>
      {chosen && <ActDialog act={chosen} caseId={caseId} found={found} onDone={() => setChosen(undefined)} />}
    </section>
  );
}

function Standing({ found }: { found: RecordSignOff }) {
  const clock = useWallClock();
  const { state, approval, changed, acts, isAlone } = found;
  return (
    <div>
      <Text {...(state === 'none' ? { c: 'dimmed' } : { fw: 600 })}>
        {saySignOff(found, isAlone, clock.moment)}
      </Text>
      {approval && state !== 'approved' && (
        <Text size="sm">
          Versi {approval.version} disetujui oleh {approval.by} pada {clock.moment(approval.at)}.
          {changed.length > 0 && ` Berubah sejak itu: ${changed.join(', ')}.`}
        </Text>
      )}
      {acts.length > 1 && (
        <ol className={classes.acts} aria-label="Riwayat persetujuan">
          {acts.map(({ version, act, by, at, remark }) => (
            <li key={`${version} ${act} ${at}`}>
              Versi {version} {signOffActs[act].toLowerCase()} {clock.moment(at)} oleh {by}
              {remark === '' ? '' : `: ${remark}`}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const acting = {
  submitted: {
    title: 'Ajukan kepada pembaca kedua',
    button: 'Ajukan',
    label: 'Pesan',
    help: 'Boleh kosong.',
    done: 'Diajukan kepada pembaca kedua.',
  },
  approved: {
    title: 'Setujui versi ini',
    button: 'Setujui',
    label: 'Catatan',
    help: 'Boleh kosong. Persetujuan berlaku bagi versi ini; pembetulan sesudahnya diajukan kembali.',
    done: 'Versi ini disetujui.',
  },
  returned: {
    title: 'Kembalikan kepada penulisnya',
    button: 'Kembalikan',
    label: 'Alasan',
    help: 'Apa yang perlu dibetulkan? Dibaca penulisnya, dan tersimpan bersama catatan.',
    done: 'Dikembalikan kepada penulisnya.',
  },
} as const satisfies Record<SignOffActCode, Record<string, string>>;

const operations = {
  submitted: orpc.signOff.submit,
  approved: orpc.signOff.approve,
  returned: orpc.signOff.return,
};

type ActParts = { act: SignOffActCode; caseId: string; found: RecordSignOff; onDone: () => void };

function ActDialog({ act, caseId, found, onDone }: ActParts) {
  const { title, button, label, help, done } = acting[act];
  const [remark, setRemark] = useTyped(`sign off ${act} ${found.recordId}`, '');
  // What was read: a correction that comes while this stands open is not approved unread.
  const [version] = useState(found.version);
  const onSuccess = () => {
    tellDone(done);
    onDone();
  };
  const send = useMutation(operations[act].mutationOptions({ onSuccess }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate({ caseId, recordId: found.recordId, version, remark });
  };
  const isReady = act !== 'returned' || remark.trim() !== '';
  return (
    <FormDialog opened title={title} isDirty={remark !== ''} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          {act === 'approved' && found.changed.length > 0 && (
            <Text>
              Berubah sejak versi {found.approval?.version} yang disetujui: {found.changed.join(', ')}.
            </Text>
          )}
          <Textarea
            label={label}
            description={help}
            required={act === 'returned'}
            autosize
            minRows={2}
            maxLength={2000}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
            data-autofocus
          />
          <ErrorNotice error={send.error} />
          <SubmitButtons label={button} isBusy={send.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}

/** The state of a record in words that end a line of a list; empty where nobody has to approve it and nobody was asked. */
export function wordOfSignOff(found: RecordSignOff | undefined): string {
  if (found === undefined || (found.state === 'none' && !found.isRequired)) return '';
  return ` · ${signOffWords[found.state]}`;
}
