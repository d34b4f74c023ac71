import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { beginningOf, saysDecided } from '#domain/conference-steps';
import { writtenLate } from '#domain/days/late-entry';
import { type FormId, formOf } from '#domain/forms';
import { stageIds } from '#domain/stage';
import { type CarriedForm, carriedForms } from '#domain/stages/carry-over';
import { useMay, useSession } from '../../core/session.ts';
import { type TabId, tabs } from '../../parts/case-tabs.ts';
import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { idOf, RecordList } from '../../parts/record/record-list.tsx';
import { RecordLog } from '../../parts/record/record-log.tsx';
import { CarryOver } from './carry-over.tsx';
import classes from './case.module.css';
import { formLists, formsOfTab } from './form-lists.tsx';
import { NextStage } from './next-stage.tsx';
import { lateness, type ShownForm, type TabProps } from './tabs.ts';
import { usePart } from './use-part.ts';
import { WaitingDrafts } from './waiting-drafts.tsx';

/** The forms of a tab, a stage's own among them: one is shown, the others are a click away. */
export function StageTab({ tab, overview }: TabProps & { tab: TabId }) {
  const forms = formsOfTab(tab);
  const { part, open, show, onOpen } = usePart(forms);
  return (
    <>
      {forms.length > 1 && (
        <Parts label={`Bagian ${tabs[tab].label}`} forms={forms} current={part} onShow={show} />
      )}
      <ShownPart key={part} formId={part} overview={overview} open={open} onOpen={onOpen} />
    </>
  );
}

function Parts(props: {
  label: string;
  forms: readonly FormId[];
  current: FormId;
  onShow: (id: FormId) => void;
}) {
  const { label, forms, current, onShow } = props;
  return (
    <nav className={classes.pills} aria-label={label}>
      {forms.map((id) => (
        <Button
          key={id}
          size="compact-sm"
          {...(id === current ? { variant: 'light' } : { variant: 'subtle', color: 'gray' })}
          aria-current={id === current ? 'true' : undefined}
          onClick={() => onShow(id)}
        >
          {formLists[id].part}
        </Button>
      ))}
    </nav>
  );
}

function ShownPart({ formId, ...shown }: ShownForm & { formId: FormId }) {
  const session = useSession();
  const mayWrite = useMay(formOf(formId).write);
  const [round, setRound] = useState(0);
  const form = formLists[formId];
  if ('body' in form)
    return (
      <>
        <LateNotice formId={formId} overview={shown.overview} />
        {formId === 'termination' && !shown.overview.isClosed && <WaitingDrafts overview={shown.overview} />}
        <form.body {...shown} />
      </>
    );
  const isCarried = (carriedForms as readonly FormId[]).includes(formId) && mayWrite;
  const { above: Above, completeLabel, initial, initialSays, list, log, writing } = form;
  const stage = stageIds.find((id) => id === formId);
  const { answers, reason } = beginningOf(formId, shown.overview.decided);
  const editor = {
    formId,
    caseId: shown.overview.caseId,
    completeLabel,
    initial: { ...initial?.(shown.overview, session), ...answers },
    initialSays: { ...initialSays, ...saysDecided(answers) },
    reason,
    ...writing,
    after: stage && <NextStage of={stage} overview={shown.overview} />,
  };
  return (
    <>
      {Above && <Above {...shown} />}
      <LateNotice formId={formId} overview={shown.overview} />
      {isCarried && shown.open === undefined && (
        <CarryOver
          caseId={shown.overview.caseId}
          form={formId as CarriedForm}
          onDone={() => (list ? shown.onOpen('new') : setRound(round + 1))}
        />
      )}
      {list && <RecordList {...editor} {...list} open={shown.open} onOpen={shown.onOpen} />}
      {log && <RecordLog {...editor} {...log} {...lateness(shown)} openId={idOf(shown.open)} />}
      {!list && !log && <RecordEditor key={round} {...editor} />}
    </>
  );
}

/** Of a case that was closed, what may still be written down. */
function LateNotice({ formId, overview: { leftOn, isOnlyRead } }: TabProps & { formId: FormId }) {
  const { afterClosing, write } = formOf(formId);
  const mayWrite = useMay(write);
  if (isOnlyRead) return null;
  if (leftOn === null || afterClosing !== 'daysOfStay' || !mayWrite) return null;
  return (
    <Text size="sm" c="dimmed" mb="sm">
      Kasus ini ditutup {formatCivilDate(leftOn, 'long')}. Yang masih dapat ditulis hanya yang terjadi sampai
      hari itu, dengan tanda “{writtenLate}”.
    </Text>
  );
}
