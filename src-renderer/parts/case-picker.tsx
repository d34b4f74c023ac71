import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { CaseloadQuery, type CaseloadRow } from '#contract/caseload';
import { stageOf } from '#domain/forms';
import { orpc } from '../core/client.ts';
import { Named } from '../ui/named.tsx';

type CasePickerProps = {
  label: string;
  /** Said below the field, and that it takes no more. */
  full?: string | undefined;
  hasFocus?: boolean;
  /** Cases chosen already: not offered again. */
  chosen: readonly string[];
  onPick: (caseId: string, name: string) => void;
  ref?: Ref<HTMLInputElement>;
};

const looked = 100;
const offered = 8;

const isOpen = ({ leftOn }: CaseloadRow) => leftOn === null;

/** Finds a case by part of a name or number. */
export function CasePicker({ label, chosen, full, hasFocus = false, onPick, ref }: CasePickerProps) {
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search] = useDebouncedValue(text.trim(), 120);
  const isAsking = search.length >= 2;
  const found = useQuery({
    ...orpc.caseload.list.queryOptions({
      input: { ...CaseloadQuery.parse({ search, status: 'all' }), limit: looked },
    }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  });
  const matching = (isAsking ? (found.data?.rows ?? []) : []).filter(
    ({ caseId }) => !chosen.includes(caseId),
  );
  // Mostly it is about those who are here.
  const rows = [...matching.filter(isOpen), ...matching.filter((row) => !isOpen(row))].slice(0, offered);
  const pick = (caseId: string) => {
    onPick(caseId, rows.find((row) => row.caseId === caseId)?.fullName ?? '');
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={ref}
          role="combobox"
          label={label}
          placeholder="Nama, alias, nomor register atau kasus"
          description={full}
          disabled={full !== undefined}
          value={text}
          maxLength={200}
          autoComplete="off"
          autoFocus={hasFocus}
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isAsking}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label="Kasus yang cocok">
          {rows.map((row) => (
            <Combobox.Option key={row.caseId} value={row.caseId}>
              <Named name={row.fullName} photo={row.thumbnail}>
                <bdi>{row.fullName}</bdi>
                <Text size="sm" opacity={0.85}>
                  {row.caseNumber} · {isOpen(row) ? row.stage && stageOf(row.stage).label : 'ditutup'}
                </Text>
              </Named>
            </Combobox.Option>
          ))}
          {rows.length === 0 && (
            <Combobox.Empty>
              {found.isFetching ? 'Mencari…' : 'Tidak ada kasus lain yang cocok'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
