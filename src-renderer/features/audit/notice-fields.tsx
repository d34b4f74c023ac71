import { Checkbox, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { noticeLengths } from '#contract/audit';
import {
  type BreachKind,
  breachKinds,
  type NoticeAddressee,
  noticeAddressees,
} from '#domain/papers/breach-notice';
import { DayInput } from '../../parts/day-input.tsx';
import type { NoticeFields, Subject } from './notice-input.ts';

const questions = {
  data: { label: 'Data pribadi yang terungkap', help: 'Data apa dan dalam bentuk apa: kertas, PDF, XLSX.' },
  happened: { label: 'Kapan terjadi' },
  how: { label: 'Bagaimana terjadi' },
  handling: { label: 'Upaya penanganan', help: 'Yang sudah dilakukan supaya kerugian tidak meluas.' },
  recovery: { label: 'Upaya pemulihan', help: 'Yang dilakukan supaya keadaan pulih dan tidak terulang.' },
  contact: { label: 'Keterangan lebih lanjut', help: 'Nama dan nomor yang dapat dihubungi.' },
} as const satisfies Record<keyof typeof noticeLengths, { label: string; help?: string }>;

type Parts = {
  fields: NoticeFields;
  subjects: Subject[];
  troubles: Partial<Record<string, string>>;
  onChange: (part: Partial<NoticeFields>) => void;
};

/** The questions of the notice: to whom, since when it is known, and what Pasal 46 asks to tell. */
export function NoticeFieldset({ fields, subjects, troubles, onChange }: Parts) {
  return (
    <Stack gap="sm">
      <Radio.Group
        label="Ditujukan kepada"
        description="Keduanya perlu diberi tahu. Surat kepada lembaga tidak memuat nama."
        value={fields.to}
        onChange={(to) => onChange({ to: to as NoticeAddressee })}
      >
        <Group mt={4}>
          {Object.entries(noticeAddressees).map(([value, label]) => (
            <Radio
              key={value}
              value={value}
              label={label}
              disabled={value === 'subject' && subjects.length === 0}
            />
          ))}
        </Group>
      </Radio.Group>
      {fields.to === 'subject' ? (
        <NativeSelect
          label="Orang yang datanya terkena"
          data={[{ value: '', label: 'Pilih satu orang' }, ...subjects]}
          value={fields.clientId}
          onChange={(event) => onChange({ clientId: event.currentTarget.value })}
          error={troubles.clientId}
        />
      ) : null}
      <Checkbox.Group
        label="Yang gagal dilindungi"
        value={fields.kinds}
        onChange={(kinds) => onChange({ kinds: kinds as BreachKind[] })}
        error={troubles.kinds}
      >
        <Group mt={4}>
          {Object.entries(breachKinds).map(([value, label]) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group align="flex-start">
        <DayInput
          label="Diketahui pada tanggal"
          w={160}
          value={fields.knownOn}
          onChange={(knownOn) => onChange({ knownOn })}
          error={troubles.knownOn}
        />
        <TextInput
          label="Pukul"
          placeholder="09.05"
          w={110}
          value={fields.knownTime}
          onChange={(event) => onChange({ knownTime: event.currentTarget.value })}
          error={troubles.knownTime}
        />
      </Group>
      {Object.entries(questions).map(([name, question]) => {
        const part = name as keyof typeof questions;
        const left = noticeLengths[part] - fields[part].length;
        return (
          <Textarea
            key={part}
            label={question.label}
            description={'help' in question ? question.help : undefined}
            autosize
            minRows={noticeLengths[part] > 200 ? 2 : 1}
            maxLength={noticeLengths[part]}
            value={fields[part]}
            onChange={(event) => onChange({ [part]: event.currentTarget.value })}
            error={troubles[part] ?? (left === 0 ? 'Sudah sepanjang yang muat di satu halaman.' : undefined)}
          />
        );
      })}
      <Text size="sm" c="dimmed">
        Isian ini hanya tertulis di PDF. Titian mencatat bahwa konsep dibuat, bukan isinya.
      </Text>
    </Stack>
  );
}
