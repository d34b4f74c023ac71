import { Anchor, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Permission } from '#domain/roles';
import { useSession } from '../../core/session.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { Allegations } from './allegations.tsx';
import { Attachments } from './attachments.tsx';
import { Backups } from './backups.tsx';
import { Conferences } from './conferences.tsx';
import { DailyWork } from './daily-work.tsx';
import { DataSafety } from './data-safety.tsx';
import { DayOfRole } from './day/day-of-role.tsx';
import classes from './guide.module.css';
import { HandingOver } from './handing-over.tsx';
import { Importing } from './importing.tsx';
import { Installing } from './installing.tsx';
import { Keys } from './keys.tsx';
import { ManyCentres } from './many-centres.tsx';
import { Office } from './office.tsx';
import { Papers } from './papers.tsx';
import { PersonRights } from './person-rights.tsx';
import { RolesTable } from './roles-table.tsx';
import { SecondReader } from './second-reader.tsx';
import { SixStages } from './six-stages.tsx';
import { Standard } from './standard.tsx';
import { TargetsAndAchievements } from './targets-and-achievements.tsx';
import { WhatToDoWhen } from './what-to-do-when.tsx';

/** What one does on one's day; what is looked up about the rest of the work; what is read by whoever minds the computer. */
const groups = { day: 'Hari kerja Anda', reference: 'Selengkapnya', technical: 'Teknis' } as const;
type Group = keyof typeof groups;

type Chapter = {
  id: string;
  title: string;
  group: Group;
  /** For whom it is written; for everybody where nothing is said. */
  may?: Permission;
  body: ReactNode;
};

const about = (title: string, id: string, body: ReactNode, may?: Permission): Chapter => ({
  ...{ id, title, body, group: 'reference' },
  ...(may && { may }),
});
const technical = (title: string, id: string, body: ReactNode): Chapter => ({
  ...{ id, title, body, group: 'technical' },
});

const chapters: readonly Chapter[] = [
  { id: 'papan-tik', title: 'Keyboard', group: 'day', body: <Keys /> },
  about('Bekerja sehari-hari', 'sehari-hari', <DailyWork />),
  about('Mengimpor daftar lama', 'impor', <Importing />, 'people.import'),
  about('Enam tahap', 'enam-tahap', <SixStages />, 'narrative.read'),
  about('Target dan capaian', 'target', <TargetsAndAchievements />, 'narrative.read'),
  about('Supervisi dan pembaca kedua', 'pembaca-kedua', <SecondReader />, 'narrative.read'),
  about('Standar dan isian kosong', 'standar', <Standard />, 'standard.read'),
  about('Lampiran', 'lampiran', <Attachments />, 'attachment.read'),
  about('Konferensi kasus', 'konferensi', <Conferences />, 'narrative.read'),
  about('Bahan konferensi dan laporan', 'cetakan', <Papers />, 'report.read'),
  about('Kasus ke lembaga lain', 'serah', <HandingOver />, 'identity.write'),
  about('Laporan dugaan', 'dugaan', <Allegations />, 'allegation.use'),
  about('Hak orang yang dilayani', 'hak', <PersonRights />, 'identity.read'),
  about('Yang dilakukan bila ...', 'bila', <WhatToDoWhen />),
  technical('Keamanan data', 'keamanan', <DataSafety />),
  technical('Cadangan dan pemulihan', 'cadangan', <Backups />),
  technical('Memasang dan memperbarui', 'pasang', <Installing />),
  technical('Beberapa PC di kantor', 'kantor', <Office />),
  technical('Mengumpulkan banyak lembaga', 'kumpul', <ManyCentres />),
  technical('Siapa boleh apa', 'peran', <RolesTable />),
  technical('Tentang Titian', 'tentang', <About />),
];

/** The day of one's own role first, with pictures; everything else stands beside it by name, and a search looks through all. */
export function GuideScreen() {
  const { may, role, roleLabel } = useSession();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const text = useRef<HTMLDivElement>(null);
  const found = findChapters(text, typed);
  const day = {
    id: 'hari',
    title: `Sehari: ${roleLabel}`,
    group: 'day',
    body: <DayOfRole role={role} />,
  } as const;
  const offered = [day, ...chapters];
  const isForRole = ({ may: needs }: Chapter) => needs === undefined || may.includes(needs);
  const isShown = ({ id, group }: Chapter) => found?.has(id) ?? (group === 'day' || opened.includes(id));
  const open = (id: string) => {
    flushSync(() => setOpened((before) => (before.includes(id) ? before : [...before, id])));
    goTo(id);
  };
  return (
    <Page title="Panduan" about="Hari kerja Anda dalam sepuluh menit. F1 membukanya dari mana saja.">
      <div className={classes.guide}>
        <nav className={classes.contents} aria-label="Isi panduan">
          <TextInput
            label="Cari dalam panduan"
            leftSection={<SearchIcon />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {Object.entries(groups).map(([group, label]) => (
            <Contents
              key={group}
              label={label}
              onOpen={open}
              chapters={offered.filter(
                (chapter) => chapter.group === group && (found?.has(chapter.id) ?? isForRole(chapter)),
              )}
            />
          ))}
        </nav>
        <div className={classes.text} ref={text}>
          {found?.size === 0 && (
            <NothingHere
              what={`Tidak ada bab yang menyebut “${typed.trim()}”.`}
              todo="Coba satu kata saja."
            />
          )}
          {offered.map((chapter) => (
            <section key={chapter.id} aria-labelledby={chapter.id} hidden={!isShown(chapter)}>
              <Title order={2} id={chapter.id} tabIndex={-1}>
                {chapter.title}
              </Title>
              {chapter.body}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

function Contents(props: { label: string; chapters: readonly Chapter[]; onOpen: (id: string) => void }) {
  const { label, chapters: shown, onOpen } = props;
  if (shown.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt={6}>
        {label}
      </Text>
      {shown.map(({ id, title }) => (
        <Anchor key={id} component="button" type="button" onClick={() => onOpen(id)}>
          {title}
        </Anchor>
      ))}
    </>
  );
}

/** The chapters that hold every word that was typed, as they are drawn; undefined while nothing is searched for. */
function findChapters(text: RefObject<HTMLDivElement | null>, typed: string): Set<string> | undefined {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const sections = [...(text.current?.querySelectorAll('section') ?? [])];
  const holds = (section: Element) => {
    const said = (section.textContent ?? '').toLowerCase();
    return words.every((word) => said.includes(word));
  };
  return new Set(sections.filter(holds).map((section) => section.getAttribute('aria-labelledby') ?? ''));
}

/** The address belongs to the router, so a chapter is reached without one. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
