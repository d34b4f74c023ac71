import { Anchor, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { allegationKinds } from '#domain/safety/allegation';
import type { Client } from '../../core/client.ts';
import { CasePicker } from '../../parts/case-picker.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { PartTable } from './part-table.tsx';
import { idsOf, type WrittenDraft } from './written-draft.ts';

type Props = {
  draft: WrittenDraft;
  colleagues: Awaited<ReturnType<Client['allegation']['list']>>['colleagues'];
  isBusy: boolean;
  isReady: boolean;
  error: Error | null;
  onChange: (part: Partial<WrittenDraft>) => void;
  onCancel: () => void;
};

/** What is told, who reads it, and who must not. */
export function WriteFields({ draft, colleagues, isBusy, isReady, error, onChange, onCancel }: Props) {
  const barred = [...idsOf(draft, 'accused'), ...idsOf(draft, 'shutOut')];
  const isAlone = colleagues.every(({ id }) => barred.includes(id));
  return (
    <Stack maw={860}>
      <About draft={draft} onChange={onChange} />
      <Checkbox.Group
        label="Jenis dugaan"
        required
        value={draft.kinds}
        onChange={(kinds) => onChange({ kinds: kinds as WrittenDraft['kinds'] })}
      >
        <Group mt={4}>
          {Object.entries(allegationKinds).map(([code, label]) => (
            <Checkbox key={code} value={code} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group align="flex-start">
        <DayInput
          label="Terjadi pada"
          value={draft.happenedOn}
          onChange={(happenedOn) => onChange({ happenedOn })}
        />
        <TextInput
          label="Tempat"
          maxLength={300}
          style={{ flex: 1 }}
          value={draft.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label="Yang dilihat atau didengar"
        required
        autosize
        minRows={5}
        maxLength={20_000}
        value={draft.story}
        onChange={(event) => onChange({ story: event.currentTarget.value })}
      />
      <PartTable
        colleagues={colleagues}
        chosen={draft.parts}
        onChange={(id, part) => onChange({ parts: { ...draft.parts, [id]: part } })}
      />
      <TextInput
        label="Terduga lain (bukan pemakai Titian)"
        maxLength={300}
        value={draft.accusedOthers}
        onChange={(event) => onChange({ accusedOthers: event.currentTarget.value })}
      />
      {isAlone && (
        <Text>
          Tidak ada orang lain di lembaga ini yang dapat membaca laporan ini. Laporkan ke luar lembaga, dan
          sebutkan di bawah siapa di luar yang ikut mengetahuinya.
        </Text>
      )}
      <TextInput
        label="Yang ikut mengetahui di luar lembaga"
        description="Misalnya: Dinas Sosial, Bu Ani; UPTD PPA; Polres, Unit PPA."
        required={isAlone}
        maxLength={300}
        value={draft.outsideReader}
        onChange={(event) => onChange({ outsideReader: event.currentTarget.value })}
      />
      <ErrorNotice error={error} />
      <SubmitButtons label="Simpan laporan" isBusy={isBusy} isReady={isReady} onCancel={onCancel} />
    </Stack>
  );
}

function About({ draft: { caseId, caseName }, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  if (caseId === null)
    return (
      <CasePicker
        label="Tentang siapa (boleh kosong)"
        chosen={[]}
        onPick={(picked, name) => onChange({ caseId: picked, caseName: name })}
      />
    );
  return (
    <Text>
      Tentang <strong>{caseName}</strong>.{' '}
      <Anchor component="button" type="button" onClick={() => onChange({ caseId: null, caseName: '' })}>
        Ganti
      </Anchor>
    </Text>
  );
}
