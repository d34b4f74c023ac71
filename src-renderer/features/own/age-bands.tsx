import { ActionIcon, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type AgeBandChange, ageBandsOn } from '#domain/lists/age-bands';
import { nextMonth } from '#domain/months/month';
import { useSession } from '../../core/session.ts';
import { AddIcon, RemoveIcon } from '../../ui/icons.tsx';
import classes from './own.module.css';

type AgeBandsProps = { changes: readonly AgeBandChange[]; onChange: (changes: AgeBandChange[]) => void };

/** From which month on the report counts ages in which bands. */
export function AgeBands({ changes, onChange }: AgeBandsProps) {
  const { today } = useSession();
  const month = today.slice(0, 7);
  const last =
    changes
      .map(({ since }) => since)
      .sort()
      .at(-1) ?? month;
  const put = (index: number, part: Partial<AgeBandChange>) =>
    onChange(changes.map((change, at) => (at === index ? { ...change, ...part } : change)));
  return (
    <section aria-label="Kelompok umur">
      <Title order={2} mb="xs">
        Kelompok umur laporan
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        Bulan ini dihitung menurut {sayBands(`${month}-01`, changes)}. Laporan yang sudah dikirim tetap
        seperti saat dikirim.
      </Text>
      <Stack gap="xs">
        {changes.map((change, index) => (
          // Two that begin in the same month may stand there until they are corrected.
          // biome-ignore lint/suspicious/noArrayIndexKey: changes are told apart by their place
          <div key={index} className={classes.change}>
            <Begins place={index + 1} change={change} onChange={(begins) => put(index, { begins })} />
            <TextInput
              label={`Berlaku mulai bulan, perubahan ${index + 1}`}
              description="Tahun-bulan, misalnya 2027-01."
              maxLength={7}
              value={change.since}
              onChange={(event) => put(index, { since: event.currentTarget.value })}
            />
            <ActionIcon
              variant="transparent"
              aria-label={`Hapus perubahan ${index + 1}`}
              onClick={() => onChange(changes.filter((_, at) => at !== index))}
            >
              <RemoveIcon />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<AddIcon />}
            onClick={() => onChange([...changes, { since: nextMonth(last), begins: [6, 13, 18, 60] }])}
          >
            Tambah perubahan kelompok umur
          </Button>
        </div>
      </Stack>
    </section>
  );
}

const sayBands = (day: string, changes: readonly AgeBandChange[]) =>
  ageBandsOn(day, changes)
    .map(({ label }) => label)
    .join(', ');

/** The ages at which a band begins, typed with commas; what they make is told below. */
function Begins(props: { place: number; change: AgeBandChange; onChange: (begins: number[]) => void }) {
  const { place, change, onChange } = props;
  const [text, setText] = useState(change.begins.join(', '));
  const day = `${change.since}-01`;
  return (
    <TextInput
      label={`Umur mulai setiap kelompok, perubahan ${place}`}
      description={`Dipisah koma; kosong berarti kelompok bawaan. Menjadi: ${sayBands(day, [change])}.`}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(agesIn(event.currentTarget.value));
      }}
    />
  );
}

/** The numbers in a text; what is none becomes 0, which is refused in words. */
const agesIn = (text: string): number[] =>
  text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => Number(part.trim()) || 0);
