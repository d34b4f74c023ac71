import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Draft } from '#domain/fields/field';
import { printValue } from '#domain/fields/kinds';
import { changedFields, type Form } from '#domain/form';
import { Dialog } from '../../ui/dialog.tsx';
import { PrintedValue } from '../../ui/printed-form.tsx';
import classes from './record.module.css';

/** Two people, or two windows, wrote in the same form: both texts are shown, and neither is dropped unseen. */
export function MergeDialog(props: {
  form: Form;
  mine: Draft;
  theirs: Draft;
  /** Who wrote the other text, and when: "Sri W., 14.02". */
  by: string;
  onMerged: (answers: Draft) => void;
  onCancel: () => void;
}) {
  const { form, mine, theirs, by, onMerged, onCancel } = props;
  const names = changedFields(form, theirs, mine);
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const merge = () => {
    const answers: Draft = { ...mine };
    for (const name of names) {
      if (chosen[name] !== 'theirs') continue;
      if (theirs[name] === undefined) delete answers[name];
      else answers[name] = theirs[name];
    }
    onMerged(answers);
  };
  return (
    <Dialog opened onClose={onCancel} size="min(960px, 94vw)" title="Formulir ini juga diubah di tempat lain">
      <Stack>
        <Text>
          {names.length === 0
            ? 'Kedua isian sama. Anda dapat melanjutkan.'
            : 'Pilih isian yang dipakai. Selama belum dipilih, isian Anda yang dipakai.'}
        </Text>
        {names.map((name) => (
          <Radio.Group
            key={name}
            label={form.fields[name]?.label ?? name}
            value={chosen[name] ?? 'mine'}
            onChange={(side) => setChosen({ ...chosen, [name]: side as 'mine' | 'theirs' })}
          >
            <div className={classes.sides}>
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  value={side}
                  label={
                    <>
                      <Text size="xs" c="dimmed">
                        {side === 'mine' ? 'Isian Anda' : by}
                      </Text>
                      <Side form={form} name={name} answers={side === 'mine' ? mine : theirs} />
                    </>
                  }
                />
              ))}
            </div>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Nanti saja
          </Button>
          <Button onClick={merge}>Pakai pilihan ini</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Side({ form, name, answers }: { form: Form; name: string; answers: Draft }) {
  const field = form.fields[name];
  if (field === undefined || answers[name] === undefined) return <em>kosong</em>;
  return <PrintedValue printed={printValue(field, answers[name], { unmasked: true })} label={field.label} />;
}
