import { Button } from '@mantine/core';
import type { FormId } from '#domain/forms';
import { useSession } from '../../core/session.ts';
import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { RecordList } from '../../parts/record/record-list.tsx';
import { RecordLog } from '../../parts/record/record-log.tsx';
import classes from './case.module.css';
import { formLists, formsOfTab } from './form-lists.tsx';
import { type ShownForm, type TabId, type TabProps, tabs } from './tabs.ts';
import { usePart } from './use-part.ts';

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
    <nav className={classes.parts} aria-label={label}>
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
  const form = formLists[formId];
  if ('body' in form) return <form.body {...shown} />;
  const { above: Above, completeLabel, initial, list, log } = form;
  const editor = {
    formId,
    caseId: shown.overview.caseId,
    completeLabel,
    ...(initial === undefined ? {} : { initial: initial(shown.overview, session) }),
  };
  return (
    <>
      {Above && <Above {...shown} />}
      {list && <RecordList {...editor} {...list} open={shown.open} onOpen={shown.onOpen} />}
      {log && <RecordLog {...editor} {...log} />}
      {!list && !log && <RecordEditor {...editor} />}
    </>
  );
}
