import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ChoiceField, labelOf } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { targetsOf } from '#domain/fields/plan-tree';
import { orpc } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { idOf } from '../../parts/record/record-list.tsx';
import { RecordLog } from '../../parts/record/record-log.tsx';
import { CoercionMark } from './coercion-mark.tsx';
import { NextStage } from './next-stage.tsx';
import { lateness, type ShownForm } from './tabs.ts';

const quick = [
  'happenedOn',
  'happenedAt',
  'contactKind',
  'taskRef',
  'measures',
  'summary',
  'influenceTechniques',
  'followUp',
  'followUpDueOn',
];

/** The log of what is done, tied to the plan's tasks. */
export function NoteLog(shown: ShownForm) {
  const { caseId } = shown.overview;
  const contactKinds = (useForm('note').fields.contactKind as ChoiceField).options;
  const { tasks, measured } = usePlan(caseId);
  const beside = useMemo(() => ({ suggestions: { taskRef: tasks }, measured }), [tasks, measured]);
  return (
    <RecordLog
      formId="note"
      openId={idOf(shown.open)}
      caseId={caseId}
      newTitle="Catatan baru"
      completeLabel="Simpan catatan"
      {...lateness(shown)}
      quick={quick}
      beside={beside}
      after={<NextStage of="intervention" overview={shown.overview} />}
      inHead={['happenedOn', 'happenedAt', 'contactKind', 'taskRef', 'coerceReason']}
      headline={({ answers }) => {
        const task = asText(answers.taskRef);
        const named = tasks.find(({ value }) => value === task)?.label ?? task;
        return [labelOf(contactKinds, answers.contactKind), named && `Kegiatan ${named}`]
          .filter((words) => words !== '')
          .join(' · ');
      }}
      mark={(record) => <CoercionMark caseId={caseId} record={record} />}
    />
  );
}

/** Of the completed plan: its tasks as "2.1 Melatih ...", to pick from, and the targets that are still in it. */
function usePlan(caseId: string) {
  const plan = useQuery(orpc.form.planning.open.queryOptions({ input: { caseId } }));
  const goals = plan.data?.record?.answers.goals;
  return useMemo(() => {
    const targets = targetsOf(goals);
    const tasks = targets.flatMap((target) =>
      (target.tasks ?? []).map((task) => {
        const value = `${target.number}.${task.number}`;
        return { value, label: `${value} ${task.what}` };
      }),
    );
    return { tasks, measured: targets.filter(({ removedReason }) => removedReason === undefined) };
  }, [goals]);
}
