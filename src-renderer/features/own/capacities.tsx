import { ActionIcon, Button, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type CapacityChange, placesOn } from '#domain/months/capacity';
import { nextMonth } from '#domain/months/month';
import { formatNumber } from '#domain/words/indonesian';
import { useSession } from '../../core/session.ts';
import { AddIcon, RemoveIcon } from '../../ui/icons.tsx';
import classes from './own.module.css';

type CapacitiesProps = {
  changes: readonly CapacityChange[];
  onChange: (changes: CapacityChange[]) => void;
};

/** From which month on so many people can live in the centre. */
export function Capacities({ changes, onChange }: CapacitiesProps) {
  const { today } = useSession();
  const places = placesOn(today, changes);
  const last =
    changes
      .map(({ since }) => since)
      .sort()
      .at(-1) ?? undefined;
  const put = (index: number, part: Partial<CapacityChange>) =>
    onChange(changes.map((change, at) => (at === index ? { ...change, ...part } : change)));
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
      <Stack gap="xs">
        {changes.map((change, index) => (
          // Two that begin in the same month may stand there until they are corrected.
          // biome-ignore lint/suspicious/noArrayIndexKey: changes are told apart by their place
          <div key={index} className={classes.change}>
            <NumberInput
              label={`Tempat, perubahan ${index + 1}`}
              min={0}
              max={9999}
              allowDecimal={false}
              value={change.places}
              onChange={(value) => put(index, { places: Number(value) || 0 })}
            />
            <TextInput
              label={`Kapasitas berlaku mulai bulan, perubahan ${index + 1}`}
              description="Tahun-bulan, misalnya 2027-01."
              maxLength={7}
              value={change.since}
              onChange={(event) => put(index, { since: event.currentTarget.value })}
            />
            <ActionIcon
              variant="transparent"
              aria-label={`Hapus kapasitas ${index + 1}`}
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
            onClick={() => {
              const since = last === undefined ? today.slice(0, 7) : nextMonth(last);
              onChange([...changes, { since, places: places ?? 0 }]);
            }}
          >
            Tambah kapasitas
          </Button>
        </div>
      </Stack>
    </section>
  );
}
