import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { use, useEffect } from 'react';
import { asText } from '#domain/fields/field';
import type { Region, RegionField } from '#domain/fields/identity';
import { type ControlProps, inputProps, RegionSearchContext } from './control.ts';

/** A place found by typing part of its name. What was typed and not picked stays in the draft as text. */
export function RegionControl(props: ControlProps<RegionField>) {
  const { value, onChange } = props;
  const searchRegions = use(RegionSearchContext);
  const chosen = isRegion(value) ? value : undefined;
  const text = chosen?.name ?? (typeof value === 'string' ? value : '');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search] = useDebouncedValue(text.trim(), 120);
  const found = useQuery({
    queryKey: ['regions', search],
    queryFn: () => searchRegions(search),
    enabled: chosen === undefined && search.length >= 2,
    placeholderData: keepPreviousData,
  });
  const places = chosen === undefined && search.length >= 2 ? (found.data ?? []) : [];
  // The first place found is chosen while one types: Enter takes it.
  const { selectFirstOption } = combobox;
  const first = places[0]?.code;
  useEffect(() => {
    if (first !== undefined) selectFirstOption();
  }, [first, selectFirstOption]);
  const pick = (code: string) => {
    const place = places.find((candidate) => candidate.code === code);
    if (place) onChange({ code: place.code, name: place.name });
    combobox.closeDropdown();
  };
  const unpicked =
    text !== '' && chosen === undefined && !combobox.dropdownOpened
      ? 'Belum dipilih dari daftar wilayah. Ketik sebagian namanya, lalu pilih.'
      : undefined;
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...inputProps(props, unpicked)}
          role="combobox"
          value={text}
          placeholder="Ketik nama desa, kecamatan, atau kabupaten/kota"
          maxLength={200}
          onChange={(event) => {
            onChange(event.currentTarget.value || undefined);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
          autoComplete="off"
          rightSectionPointerEvents="all"
          rightSection={
            text === '' ? null : (
              <Combobox.ClearButton
                aria-label="Kosongkan"
                aria-description={props.spokenLabel ?? props.field.label}
                onClear={() => onChange(undefined)}
              />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={chosen !== undefined || search.length < 2}>
        <Combobox.Options
          mah={280}
          style={{ overflowY: 'auto' }}
          aria-label={props.spokenLabel ?? props.field.label}
        >
          {places.map((place) => (
            <Combobox.Option key={place.code} value={place.code}>
              {place.name}
            </Combobox.Option>
          ))}
          {places.length === 0 && (
            <Combobox.Empty>
              {found.isFetching
                ? 'Mencari…'
                : found.isError
                  ? found.error.message
                  : 'Tidak ada wilayah yang cocok'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function isRegion(value: unknown): value is Region {
  return typeof value === 'object' && value !== null && asText((value as Region).code) !== '';
}
