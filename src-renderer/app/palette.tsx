import { Input } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseloadRow } from '#contract/caseload';
import { orpc } from '../core/client.ts';
import { useMay, useSession } from '../core/session.ts';
import { FoundSentence, placeOfHit } from '../parts/found-writing.tsx';
import { byVisit } from '../parts/visited-cases.ts';
import { Portrait } from '../ui/portrait.tsx';
import classes from './palette.module.css';
import { useChoice } from './palette-choice.ts';
import { type PaletteActs, useCommands } from './palette-commands.ts';
import { useHere } from './palette-here.ts';
import { useWay } from './palette-way.ts';
import { type AskedOf, askedOf } from './palette-words.ts';
import { useWritten } from './palette-written.ts';

const [paletteStore, palette] = createSpotlight();

/** So many people are offered at most. */
const mostFound = 8;

/** Opens the palette. */
export const openPalette = palette.open;

/** Goes anywhere, opens any case, does any command, by typing (Ctrl+K). */
export function Palette({ onLock, onAskKeys }: PaletteActs) {
  const [query, setQuery] = useState('');
  const asked = useAskedOf(query);
  const { cases, title, isNear, isEarlier } = useCases(asked?.name ?? query, asked);
  const unknown = cases.length === 0 && !isEarlier ? (asked?.name ?? query).trim() : '';
  const commands = useCommands({ onLock, onAskKeys }, unknown, query);
  const seesCases = useMay('caseload.read');
  const written = useWritten(asked === undefined ? query : '');
  const here = useHere(query);
  // Whose name is typed stands before what the letters begin to name in the file that is open.
  const hereFrom = isNear ? 0 : cases.length;
  const casesFrom = isNear ? here.length : 0;
  const commandsFrom = here.length + cases.length;
  const { onKeyDown, markAt } = useChoice({
    entries: [...(isNear ? [...here, ...cases] : [...cases, ...here]), ...commands, ...written],
    list: [query, ...cases.map(({ id }) => id)].join(' '),
    isEarlier,
    onTake: palette.close,
  });
  const inFile = <HereInFile here={here} markAt={(place) => markAt(hereFrom + place)} />;
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      centered={false}
      classNames={{ actionDescription: classes.description ?? '' }}
      yOffset="15vh"
      attributes={{ content: { 'aria-label': 'Cari atau ketik perintah' } }}
      scrollable
      maxHeight={420}
    >
      {/* Not Spotlight.Search: that keeps chosen whoever stood first before the letters were answered. */}
      <Input
        data-autofocus
        size="lg"
        classNames={{ input: Spotlight.classes.search ?? '' }}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        aria-label="Cari atau ketik perintah"
        placeholder={seesCases ? 'Nama atau nomor kasus, halaman, perintah' : 'Halaman atau perintah'}
      />
      <Spotlight.ActionsList>
        {isNear && inFile}
        {cases.length === 0 ? null : (
          <Spotlight.ActionsGroup label={title}>
            {cases.map(({ id, label, description, photo, run }, place) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={description}
                leftSection={<Portrait photo={photo} name={label} size={28} isBesideName />}
                onClick={run}
                {...markAt(casesFrom + place)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {!isNear && inFile}
        {commands.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Halaman dan perintah">
            {commands.map(({ label, run }, place) => (
              <Spotlight.Action key={label} label={label} onClick={run} {...markAt(commandsFrom + place)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        <WrittenPlaces written={written} markAt={(place) => markAt(commandsFrom + commands.length + place)} />
        {commandsFrom + commands.length + written.length === 0 ? (
          <Spotlight.Empty>Tidak ada yang cocok. Coba sebagian nama atau nomor.</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

type MarkAt = ReturnType<typeof useChoice>['markAt'];

/** What can be written in the file that is open. */
function HereInFile({ here, markAt }: { here: ReturnType<typeof useHere>; markAt: MarkAt }) {
  if (here.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label="Di berkas yang terbuka">
      {here.map(({ label, description, run }, place) => (
        <Spotlight.Action
          key={label}
          label={label}
          description={description}
          onClick={run}
          {...markAt(place)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** Where the letters stand in what was written, each place with its sentence; nothing where they stand nowhere. */
function WrittenPlaces(props: { written: ReturnType<typeof useWritten>; markAt: MarkAt }) {
  if (props.written.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label="Dalam tulisan">
      {props.written.map(({ name, hit, run }, place) => (
        <Spotlight.Action key={hit.attachmentId ?? hit.recordId} onClick={run} {...props.markAt(place)}>
          <div className={classes.written}>
            <FoundSentence pieces={hit.sentence} />
            <span className={classes.place}>{[name, placeOfHit(hit)].join(' · ')}</span>
          </div>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** "catatan Melati" goes to a new note of Melati, for whoever may read such a form; "bahan Melati" to the packet. */
function useAskedOf(query: string): AskedOf | undefined {
  const { may } = useSession();
  const asked = askedOf(query);
  return asked !== undefined && may.includes(asked.may) ? asked : undefined;
}

type FoundCase = Pick<
  CaseloadRow,
  'caseId' | 'fullName' | 'caseNumber' | 'registerNumber' | 'leftOn' | 'thumbnail'
>;

/** Whom the letters find; before two are typed, whose cases somebody opened last. */
function useCases(query: string, asked: AskedOf | undefined) {
  const drawn = useDrawnCase(asked);
  const sees = useMay('caseload.read');
  const { userId } = useSession();
  const isOpen = useSpotlight(paletteStore).opened;
  const [search] = useDebouncedValue(query.trim().slice(0, 200), 150);
  const enabled = sees && search.length >= 2;
  const recent = useQuery(
    orpc.caseload.recent.queryOptions({
      input: {},
      enabled: sees && isOpen && query.trim() === '',
      staleTime: 0,
    }),
  );
  const ask = (status: 'all' | 'open' | 'closed', isAsked: boolean) =>
    orpc.caseload.list.queryOptions({
      input: { search, status, limit: mostFound },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    });
  const found = useQuery(ask('all', enabled));
  // Of more than are shown those who are here are asked for apart: they stand first. A new case is of who left.
  const status = asked?.what === 'newCase' ? 'closed' : 'open';
  const isMany = enabled && (found.data?.total ?? 0) > mostFound;
  const meant = useQuery(ask(status, isMany));
  const isAnswered = [found, ...(isMany ? [meant] : [])].every(
    ({ data, isPlaceholderData }) => data !== undefined && !isPlaceholderData,
  );
  const isEarlier = search !== query.trim().slice(0, 200) || (enabled && !isAnswered);
  if (query.trim() === '')
    return {
      cases: byVisit(userId, recent.data?.rows ?? []).map(drawn),
      title: 'Terakhir dibuka',
      isNear: false,
      isEarlier: recent.isFetching,
    };
  if (!enabled || query.trim().length < 2) return { cases: [], title: '', isNear: false, isEarlier };
  const rows = found.data?.rows ?? [];
  const isMeant = ({ leftOn }: CaseloadRow) => (leftOn === null) === (status === 'open');
  const first = isMany ? (meant.data?.rows ?? []) : rows.filter(isMeant);
  const cases = [...first, ...rows.filter((row) => !isMeant(row))];
  const isNear = found.data?.isNear ?? false;
  const title = isNear ? 'Kasus yang tulisannya mirip' : 'Kasus';
  return { cases: cases.slice(0, mostFound).map(drawn), title, isNear, isEarlier };
}

/** How a case stands in the palette, and where it leads. */
function useDrawnCase(asked: AskedOf | undefined) {
  const goTo = useWay();
  const stillOpen = asked?.what === 'newCase' ? 'masih terbuka' : '';
  return (row: FoundCase) => ({
    id: row.caseId,
    label: row.fullName,
    photo: row.thumbnail,
    description: [
      asked?.label ?? '',
      row.caseNumber,
      row.registerNumber,
      row.leftOn === null ? stillOpen : 'sudah keluar',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    run: () => goTo(row.caseId, asked),
  });
}
