import { NativeSelect, Text } from '@mantine/core';
import { roles } from '#domain/roles';
import type { Client } from '../../core/client.ts';
import table from '../../ui/row-table.module.css';
import { type Part, parts } from './written-draft.ts';

type Props = {
  colleagues: Awaited<ReturnType<Client['allegation']['list']>>['colleagues'];
  chosen: Readonly<Record<string, Part>>;
  onChange: (id: string, part: Part) => void;
};

/** What each colleague is to the report. Whoever is left at "–" does not read it either, but may be made a reader later. */
export function PartTable({ colleagues, chosen, onChange }: Props) {
  return (
    <section aria-label="Siapa membaca, siapa tidak boleh">
      <Text fw={600}>Siapa membaca, siapa tidak boleh</Text>
      <Text size="sm" c="dimmed" mb={4}>
        Pilih paling sedikit satu pembaca selain Anda. Yang dibiarkan “–” tidak membacanya, tetapi kelak boleh
        ditambahkan. Terduga dan yang tidak boleh membaca tidak dapat ditambahkan oleh siapa pun.
      </Text>
      <table className={table.table} aria-label="Rekan kerja">
        <tbody>
          {colleagues.map(({ id, name, role }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{roles[role].label}</td>
              <td>
                <NativeSelect
                  aria-label={`Bagian ${name}`}
                  data={Object.entries(parts).map(([value, label]) => ({ value, label }))}
                  value={chosen[id] ?? 'none'}
                  onChange={(event) => onChange(id, event.currentTarget.value as Part)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
