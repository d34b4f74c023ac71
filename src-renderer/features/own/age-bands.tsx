import { Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type AgeBandChange, ageBandsOn } from '#domain/lists/age-bands';
import { nextMonth } from '#domain/months/month';
import { useSession } from '../../core/session.ts';
import { ChangesByMonth } from './changes-by-month.tsx';

type AgeBandsProps = { changes: readonly AgeBandChange[]; onChange: (changes: AgeBandChange[]) => void };

/** From which month on the report counts ages in which bands. */
export function AgeBands({ changes, onChange }: AgeBandsProps) {
  const { today } = useSession();
  const month = today.slice(0, 7);
  return (
    <section aria-label="Kelompok umur">
      <Title order={2} mb="xs">
        Kelompok umur laporan
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        Bulan ini dihitung menurut {sayBands(`${month}-01`, changes)}. Laporan yang sudah dikirim tetap
        seperti saat dikirim.
      </Text>
      <ChangesByMonth
        changes={changes}
        onChange={onChange}
        words={{
          since: (place) => `Berlaku mulai bulan, perubahan ${place}`,
          remove: (place) => `Hapus perubahan ${place}`,
          add: 'Tambah perubahan kelompok umur',
        }}
        next={(last) => ({ since: nextMonth(last ?? month), begins: [6, 13, 18, 60] })}
      >
        {(change, place, put) => (
          <Begins place={place} change={change} onChange={(begins) => put({ begins })} />
        )}
      </ChangesByMonth>
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
