import { Button, Group, Text } from '@mantine/core';
import type { ImportAlike, ImportDecision, ImportRow } from '#contract/import-told';
import { sexes } from '#domain/lists/sex';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';
import classes from './import.module.css';

type AlikeBesideProps = { row: ImportRow; onDecide: (decision: ImportDecision) => void };

const said: Record<string, string> = {
  new: 'Diambil sebagai orang baru.',
  caseOfClient: 'Menjadi kasus lain orang yang sudah tercatat.',
  caseOfRow: 'Menjadi kasus lain orang dari baris sebelumnya.',
};

/** Whoever looks like the person of a row, side by side, and what is to become of it. */
export function AlikeBeside({ row, onDecide }: AlikeBesideProps) {
  const decided = said[row.decision];
  if (decided !== undefined)
    return (
      <Group gap="xs">
        <Text size="sm">{decided}</Text>
        <Button variant="subtle" size="compact-xs" onClick={() => onDecide({ as: 'again' })}>
          Putuskan lagi
        </Button>
      </Group>
    );
  const own = (field: string) => row.cells.find((cell) => cell.field === field)?.text ?? '';
  return (
    // As wide as what is in sight, however wide the rows are: what is to be decided stands here.
    <div className={classes.alike}>
      <Text size="sm" fw={600} mb={4}>
        Mungkin orang yang sama:
      </Text>
      <table className={table.table}>
        <thead>
          <tr>
            <th aria-label="Dari mana" />
            <th>Nama</th>
            <th>JK</th>
            <th>Lahir</th>
            <th>NIK</th>
            <th>Masa layanan</th>
            <th>Mengapa dianggap mirip</th>
            <th aria-label="Tindakan" />
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Baris {row.row + 1} ini</td>
            <td>
              <Named name={own('fullName')}>{own('fullName')}</Named>
            </td>
            <td>{own('sex')}</td>
            <td>{own('birthDate') || own('placeAndDay')}</td>
            <td>{own('nik')}</td>
            <td>
              {own('admittedOn')} {own('leftOn') === '' ? '' : `sampai ${own('leftOn')}`}
            </td>
            <td />
            <td>
              <Button size="compact-xs" variant="default" onClick={() => onDecide({ as: 'new' })}>
                Orang lain: ambil sebagai orang baru
              </Button>
            </td>
          </tr>
          {row.alike.map((one) => (
            <Beside key={one.clientId ?? one.row} one={one} onDecide={onDecide} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Beside({ one, onDecide }: { one: ImportAlike; onDecide: AlikeBesideProps['onDecide'] }) {
  const join = () =>
    one.clientId === null
      ? onDecide({ as: 'caseOfRow', row: one.row ?? 0 })
      : onDecide({ as: 'caseOfClient', clientId: one.clientId });
  return (
    <tr>
      <td>
        {one.row === null
          ? `Sudah di Titian${one.registerNumber && `, ${one.registerNumber}`}`
          : `Baris ${one.row + 1}`}
      </td>
      <td>
        <Named name={one.fullName}>{one.fullName}</Named>
      </td>
      <td>{sexes[one.sex as keyof typeof sexes] ?? one.sex}</td>
      <td>{one.birth}</td>
      <td>{one.nikMasked}</td>
      <td>{one.stays}</td>
      <td>{one.reasons.join(' ')}</td>
      <td>
        <Button size="compact-xs" variant="default" disabled={!one.can.ok} title={one.can.why} onClick={join}>
          Orang yang sama, kasus lain
        </Button>
      </td>
    </tr>
  );
}
