import { NumberInput, Text, Title } from '@mantine/core';
import { type CapacityChange, placesOn } from '#domain/months/capacity';
import { nextMonth } from '#domain/months/month';
import { formatNumber } from '#domain/words/indonesian';
import { useSession } from '../../core/session.ts';
import { ChangesByMonth } from './changes-by-month.tsx';

type CapacitiesProps = {
  changes: readonly CapacityChange[];
  onChange: (changes: CapacityChange[]) => void;
};

/** From which month on so many people can live in the centre. */
export function Capacities({ changes, onChange }: CapacitiesProps) {
  const { today } = useSession();
  const places = placesOn(today, changes);
  return (
    <section aria-label="Kapasitas">
      <Title order={2} mb="xs">
        Kapasitas
      </Title>
      <Text c="dimmed" size="sm" mb="xs">
        {places === undefined
          ? 'Belum diisi. Laporan dengan lembar Kapasitas memerlukannya.'
          : `Bulan ini ${formatNumber(places)} tempat. Laporan yang sudah dikirim tetap seperti saat dikirim.`}
      </Text>
      <ChangesByMonth
        changes={changes}
        onChange={onChange}
        words={{
          since: (place) => `Kapasitas berlaku mulai bulan, perubahan ${place}`,
          remove: (place) => `Hapus kapasitas ${place}`,
          add: 'Tambah kapasitas',
        }}
        next={(last) => ({
          since: last === undefined ? today.slice(0, 7) : nextMonth(last),
          places: places ?? 0,
        })}
      >
        {(change, place, put) => (
          <NumberInput
            label={`Tempat, perubahan ${place}`}
            min={0}
            max={9999}
            allowDecimal={false}
            value={change.places}
            onChange={(value) => put({ places: Number(value) || 0 })}
          />
        )}
      </ChangesByMonth>
    </section>
  );
}
