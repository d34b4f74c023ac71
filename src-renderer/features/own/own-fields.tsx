import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { Draft } from '#domain/fields/field';
import { type FormId, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { extendedForms, mostFields, type Own, type OwnField } from '#domain/own/own';
import { placeOf } from '#domain/own/own-rules';
import { useSession } from '../../core/session.ts';
import { AddIcon } from '../../ui/icons.tsx';
import { StageForm } from '../../ui/stage-form.tsx';
import { nextNumber } from './next-number.ts';
import classes from './own.module.css';
import { OwnFieldCard } from './own-field-card.tsx';

type OwnFieldsProps = { own: Own; saved: Own; onChange: (fields: OwnField[]) => void };

/** The fields that the centre asks of its own, form by form, beside how they will look. */
export function OwnFields({ own, saved, onChange }: OwnFieldsProps) {
  const [form, setForm] = useState<FormId>(own.fields[0]?.form ?? 'note');
  const here = own.fields.filter((field) => field.form === form);
  const others = own.fields.filter((field) => field.form !== form);
  const put = (fields: OwnField[]) => onChange([...others, ...fields]);
  const asked = here.filter(({ isRetired }) => !isRetired).length;
  const add = () => {
    const name = `own-${nextNumber(here.map((field) => field.name))}`;
    const blank = { label: '', help: '', kind: 'text' as const, required: false, entries: [], former: [] };
    put([...here, { ...blank, form, name, isRetired: false }]);
  };
  return (
    <section aria-label="Isian lembaga">
      <Title order={2} mb="xs">
        Isian lembaga
      </Title>
      <NativeSelect
        label="Formulir"
        description={`Paling banyak ${mostFields} isian setiap formulir, ditanyakan sesudah isian yang ada.`}
        maw={560}
        mb="sm"
        data={extendedForms.map((id) => ({ value: id, label: labelWithCount(id, own) }))}
        value={form}
        onChange={(event) => setForm(event.currentTarget.value as FormId)}
      />
      <div className={classes.columns}>
        <Stack gap="sm">
          {here.map((field, index) => (
            <OwnFieldCard
              key={field.name}
              field={field}
              saved={saved.fields.find((one) => placeOf(one) === placeOf(field))}
              place={index + 1}
              isLast={index === here.length - 1}
              onChange={(next) => put(here.with(index, next))}
              onMove={(by) => put(moved(here, index, by))}
              onRemove={() => put(here.filter((_, at) => at !== index))}
            />
          ))}
          <div>
            <Button variant="default" leftSection={<AddIcon />} disabled={asked >= mostFields} onClick={add}>
              Tambah isian
            </Button>
          </div>
        </Stack>
        <Preview key={form} own={own} form={form} />
      </div>
    </section>
  );
}

const labelWithCount = (id: FormId, { fields }: Own): string => {
  const count = fields.filter(({ form, isRetired }) => form === id && !isRetired).length;
  return count === 0 ? formOf(id).label : `${formOf(id).label} (${count})`;
};

function moved(fields: OwnField[], index: number, by: -1 | 1): OwnField[] {
  const field = fields[index];
  return field === undefined ? fields : fields.toSpliced(index, 1).toSpliced(index + by, 0, field);
}

/** The fields as they will be asked; what is typed here goes nowhere. */
function Preview({ own, form }: { own: Own; form: FormId }) {
  const formKey = useId();
  const { today } = useSession();
  const [answers, setAnswers] = useState<Draft>({});
  const whole = formIn(own, form);
  const fields = Object.fromEntries(
    Object.entries(whole.fields).filter(([name]) =>
      own.fields.some((field) => field.form === form && field.name === name),
    ),
  );
  return (
    <div className={classes.preview}>
      <Text fw={600}>Pratinjau</Text>
      {Object.keys(fields).length === 0 ? (
        <Text c="dimmed">Formulir ini belum memiliki isian lembaga.</Text>
      ) : (
        <StageForm
          form={{ ...whole, fields }}
          formKey={formKey}
          today={today}
          answers={answers}
          onChange={setAnswers}
        />
      )}
    </div>
  );
}
