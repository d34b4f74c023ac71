import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '../core/client.ts';
import { useMay, useSession } from '../core/session.ts';
import { places } from './navigation.ts';

const [paletteStore, palette] = createSpotlight();

/** Opens the palette. */
export const openPalette = palette.open;

/** Goes anywhere, opens any case, does any command, by typing (Ctrl+K). */
export function Palette({ onLock }: { onLock: () => void }) {
  const [query, setQuery] = useState('');
  const commands = useCommands(onLock).filter(({ label }) => isNamed(label, query));
  const { cases, isNear } = useCases(query);
  const seesCases = useMay('caseload.read');
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': 'Cari atau ketik perintah' } }}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        aria-label="Cari atau ketik perintah"
        placeholder={seesCases ? 'Nama atau nomor kasus, halaman, perintah' : 'Halaman atau perintah'}
      />
      <Spotlight.ActionsList>
        {cases.length === 0 ? null : (
          <Spotlight.ActionsGroup label={isNear ? 'Kasus yang tulisannya mirip' : 'Kasus'}>
            {cases.map(({ id, label, description, run }) => (
              <Spotlight.Action key={id} label={label} description={description} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Halaman dan perintah">
            {commands.map(({ label, run }) => (
              <Spotlight.Action key={label} label={label} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length + cases.length === 0 ? (
          <Spotlight.Empty>Tidak ada yang cocok. Coba sebagian nama atau nomor.</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useCommands(onLock: () => void) {
  const session = useSession();
  const navigate = useNavigate();
  const registers = session.may.includes('identity.write')
    ? [{ label: 'Daftarkan orang baru', run: () => void navigate({ to: '/kasus/baru' }) }]
    : [];
  return [
    ...places
      .filter((place) => session.may.includes(place.may))
      .map(({ to, label }) => ({ label, run: () => void navigate({ to }) })),
    ...registers,
    { label: 'Ganti kata sandi', run: () => void navigate({ to: '/atur', search: { bagian: 'sandi' } }) },
    { label: 'Kunci Titian', run: onLock },
  ];
}

function useCases(query: string) {
  const navigate = useNavigate();
  const [search] = useDebouncedValue(query.trim().slice(0, 200), 150);
  const enabled = useMay('caseload.read') && search.length >= 2;
  const { data } = useQuery(
    orpc.caseload.list.queryOptions({
      input: { search, status: 'all', limit: 8 },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
  if (!enabled || query.trim().length < 2) return { cases: [], isNear: false };
  const cases = (data?.rows ?? []).map((row) => ({
    id: row.caseId,
    label: row.fullName,
    description: [row.caseNumber, row.registerNumber, row.leftOn === null ? '' : 'sudah keluar']
      .filter((part) => part !== '')
      .join(' · '),
    run: () => void navigate({ to: '/kasus/$caseId/$tab', params: { caseId: row.caseId, tab: 'ringkasan' } }),
  }));
  return { cases, isNear: data?.isNear ?? false };
}

function isNamed(label: string, query: string): boolean {
  return label.toLowerCase().includes(query.trim().toLowerCase());
}
