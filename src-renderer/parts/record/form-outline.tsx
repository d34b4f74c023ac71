import { Anchor, Text } from '@mantine/core';
import type { Draft } from '#domain/fields/field';
import { isEmptyValue } from '#domain/fields/kinds';
import type { Form } from '#domain/form';
import { focusField } from '../../ui/fields/field-slot.tsx';
import { type Section, sectionsOf } from '../../ui/stage-form.tsx';
import classes from './record.module.css';

/** The headings of a long form at its side: what each still needs, and the way there. */
export function FormOutline({ form, formKey, answers }: { form: Form; formKey: string; answers: Draft }) {
  return (
    <nav className={classes.outline} aria-label={`Bagian formulir ${form.label}`}>
      {sectionsOf(form, answers).map((section) => {
        const missing = missingIn(section, answers);
        return (
          <div key={section.heading} className={classes.outlineRow}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => focusField(formKey, (missing[0] ?? section.fields[0])?.[0] ?? '')}
            >
              {section.heading}
            </Anchor>
            <Text size="xs" c="dimmed">
              {missing.length > 0 ? `${missing.length} wajib` : filled(section, answers)}
            </Text>
          </div>
        );
      })}
    </nav>
  );
}

function missingIn(section: Section, answers: Draft) {
  return section.fields.filter(
    ([name, field]) =>
      (field.required || field.requiredWhen?.(answers)) && isEmptyValue(field, answers[name]),
  );
}

function filled(section: Section, answers: Draft): string {
  const count = section.fields.filter(([name, field]) => !isEmptyValue(field, answers[name])).length;
  return count === 0 ? 'kosong' : `${count} dari ${section.fields.length}`;
}
