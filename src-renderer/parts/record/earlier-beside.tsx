import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { targetsOf } from '#domain/fields/plan-tree';
import { printForm } from '#domain/form';
import { formOf } from '#domain/forms';
import { client, orpc } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import classes from './earlier-beside.module.css';

type Earlier = 'eic' | 'assessment' | 'planning';
type EarlierProps = { of: Earlier; caseId: string; formKey: string };

/** What came before, to be read while one writes and quoted into the box where the cursor was last. */
export function EarlierBeside({ of, caseId, formKey }: EarlierProps) {
  const form = useForm(of);
  const titleId = useId();
  const { data: record } = useQuery({
    queryKey: [...orpc.form[of].list.key(), 'newest', caseId],
    queryFn: () => newestOf(of, caseId),
  });
  const written = useLastWritten(formKey);
  if (record === undefined || record === null) return null;
  const passages = [
    ...printForm(form, record.answers)
      .filter(({ printed }) => printed.shape === 'paragraphs')
      .map(({ label, printed }) => ({ label, text: printed.shape === 'paragraphs' ? printed.text : '' })),
    ...targetsOf(record.answers.goals)
      .filter(({ removedReason }) => removedReason === undefined)
      .map(({ number, statement, indicator }) => ({
        label: `Target ${number}`,
        text: [statement, indicator].filter(Boolean).join('. '),
      })),
  ];
  if (passages.length === 0) return null;
  const day = record.happenedOn === null ? '' : `, ${formatCivilDate(record.happenedOn, 'short')}`;
  return (
    <details className={classes.earlier} open aria-labelledby={titleId}>
      <summary id={titleId}>
        {formOf(of).recordLabel}
        {day}
      </summary>
      {passages.map(({ label, text }) => (
        <div key={label} className={classes.passage}>
          <Text size="xs" c="dimmed" component="div" className={classes.label}>
            {label}
            <Button
              className={classes.quote}
              variant="subtle"
              size="compact-xs"
              tabIndex={-1}
              aria-label={`Kutip ${label}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => quote(written.current ?? firstBox(formKey), text)}
            >
              Kutip
            </Button>
          </Text>
          <Text size="sm" className={classes.text}>
            {text}
          </Text>
        </div>
      ))}
    </details>
  );
}

async function newestOf(of: Earlier, caseId: string) {
  if (of !== 'assessment') return (await client.form[of].open({ caseId })).record;
  return (await client.form.assessment.list({ caseId, limit: 1 })).records[0] ?? null;
}

type Box = HTMLInputElement | HTMLTextAreaElement;
const boxes = 'textarea, input[type="text"], input:not([type])';

/** The box of the form in which somebody wrote last. */
function useLastWritten(formKey: string) {
  const last = useRef<Box>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (
        target instanceof Element &&
        target.matches(boxes) &&
        target.closest(`[data-path^="${CSS.escape(formKey)}:"]`)
      )
        last.current = target as Box;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [formKey]);
  return last;
}

/** Where nobody has written yet: the first paragraph. */
const firstBox = (formKey: string) =>
  document.querySelector<HTMLTextAreaElement>(`[data-path^="${CSS.escape(formKey)}:"] textarea`);

/** Puts a text at the end of a box as if it were typed: it can be undone, and the draft keeps it. */
function quote(box: Box | null, text: string): void {
  if (box === null || !box.isConnected) return;
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  document.execCommand('insertText', false, box.value.trim() === '' ? text : `\n${text}`);
}
