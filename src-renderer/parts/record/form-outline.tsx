import { Anchor, Text } from '@mantine/core';
import { memo, useDeferredValue } from 'react';
import type { Draft } from '#domain/fields/field';
import { progressOf } from '#domain/fields/progress';
import { type Form, troublesOf } from '#domain/form';
import { type Section, sectionsOf } from '#domain/layout/sections';
import { focusField } from '../../ui/fields/focus-field.ts';
import classes from './record.module.css';

type OutlineProps = {
  form: Form;
  formKey: string;
  answers: Draft;
  today: string;
  /** How many targets the round is about. */
  targetCount?: number;
};

/** The headings of a long form at its side: what each still needs, and the way there. It follows what is typed at rest. */
export function FormOutline({ answers, ...props }: OutlineProps) {
  return <Headings {...props} answers={useDeferredValue(answers)} />;
}

const Headings = memo(function Headings({ form, formKey, answers, today, targetCount = 0 }: OutlineProps) {
  const troubles = troublesOf(form, answers, { today });
  return (
    <nav className={classes.outline} aria-label={`Bagian formulir ${form.label}`}>
      {sectionsOf(form, answers).map((section) => {
        const names = section.fields.map(([name]) => name);
        const wanting = troubles.filter(({ path }) => names.includes(path.split('.')[0] ?? ''));
        return (
          <div key={section.heading} className={classes.outlineRow}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => focusField(formKey, wanting[0]?.path ?? names[0] ?? '')}
            >
              {section.heading}
            </Anchor>
            <Text size="xs" c="dimmed">
              {wanting.length > 0 ? `${wanting.length} wajib` : filled(section, answers, targetCount)}
            </Text>
          </div>
        );
      })}
    </nav>
  );
});

/** Rows, cells and targets are counted, not the controls they stand in. */
function filled(section: Section, answers: Draft, targetCount: number): string {
  const parts = section.fields.map(([name, field]) => progressOf(field, answers[name], { targetCount }));
  const answered = parts.reduce((sum, part) => sum + part.answered, 0);
  return answered === 0 ? 'kosong' : `${answered} dari ${parts.reduce((sum, part) => sum + part.asked, 0)}`;
}
