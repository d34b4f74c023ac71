import { Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { assumedDays, saysToday } from '#domain/fields/assumed';
import { troublesOf } from '#domain/form';
import { groupQuestions } from '#domain/forms/case-file';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { saysOf } from '../../ui/fields/assumed.ts';
import { Page } from '../../ui/page.tsx';
import { StageForm } from '../../ui/stage-form.tsx';
import { FirstWorker } from './first-worker.tsx';
import { GroupRows } from './group-rows.tsx';
import classes from './register.module.css';
import { RegisterBar } from './register-bar.tsx';
import { RegisterTroubles } from './register-troubles.tsx';
import { ResumedNotice } from './resumed-notice.tsx';
import { useGroup } from './use-group.ts';
import { marksIn, type Registration } from './use-registration-draft.ts';

type GroupFormProps = {
  subject: string;
  draft: (Registration & { savedAt: string | undefined }) | undefined;
  onAgain: () => void;
};

/** People of one razia or one transfer: what they share once, then a row each. */
export function GroupForm({ subject, draft, onAgain }: GroupFormProps) {
  const { today } = useSession();
  const caseForm = useForm('caseFile');
  const [form] = useState(() => groupQuestions(caseForm));
  const formKey = useId();
  const [days] = useState(() => assumedDays(form, today));
  const [assumed] = useState(() =>
    draft === undefined ? saysOf(days, saysToday) : marksIn(draft.assumed, 'caseFile'),
  );
  const [workerId, setWorkerId] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const group = useGroup(subject, draft, days);
  const troubles = attempts === 0 ? [] : troublesOf(form, group.shared, { today });
  const waiting = group.lines.filter(({ name, done }) => done === undefined && name.trim() !== '').length;
  const save = () => {
    setAttempts(attempts + 1);
    if (troublesOf(form, group.shared, { today }).length === 0) void group.save(workerId);
  };
  return (
    <Page title="Beberapa orang sekaligus">
      <ResumedNotice
        savedAt={draft?.savedAt}
        whose={{ isGroup: true }}
        autosave={group.autosave}
        onAgain={onAgain}
      />
      <RegisterTroubles key={attempts} steps={[{ title: 'Yang sama untuk semua', formKey, troubles }]} />
      <section className={classes.step} aria-label="Yang sama untuk semua">
        <div className={classes.stepHead}>
          <Title order={2} className={classes.stepTitle}>
            Yang sama untuk semua
          </Title>
          <FirstWorker workerId={workerId} onChoose={setWorkerId} />
        </div>
        <StageForm
          {...{ form, formKey, today, troubles, assumed }}
          answers={group.shared}
          onChange={group.share}
        />
      </section>
      <section className={classes.step} aria-label="Orangnya">
        <Title order={2} className={classes.stepTitle}>
          Orangnya
        </Title>
        <Text size="sm" c="dimmed">
          Tab ke kolom berikutnya, Enter ke baris berikutnya. Yang lain dilengkapi kemudian dalam berkasnya.
        </Text>
        <GroupRows
          lines={group.lines}
          onChange={group.change}
          onRemove={(id) => group.put(group.lines.filter((line) => line.id !== id))}
        />
      </section>
      <RegisterBar
        state={group.state}
        error={null}
        isBusy={group.isBusy}
        label={waiting === 0 ? 'Daftarkan' : `Daftarkan ${waiting} orang`}
        onSave={save}
      />
    </Page>
  );
}
