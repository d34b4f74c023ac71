import { Anchor, Button, TextInput, Title } from '@mantine/core';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
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

type Chapter = {
  id: string;
  title: string;
  /** For whom it is written; for everybody where nothing is said. */
  may?: Permission;
  /** Read by whoever looks after the computer and the vault, and by others when they want to. */
  isTechnical?: true;
  body: ReactNode;
};

const chapters: readonly Chapter[] = [
  { id: 'sehari-hari', title: 'Bekerja sehari-hari', body: <DailyWork /> },
  { id: 'impor', may: 'identity.write', title: 'Mengimpor daftar lama', body: <Importing /> },
  { id: 'enam-tahap', may: 'narrative.read', title: 'Enam tahap', body: <SixStages /> },
  { id: 'target', may: 'narrative.read', title: 'Target dan capaian', body: <TargetsAndAchievements /> },
  {
    id: 'pembaca-kedua',
    may: 'narrative.read',
    title: 'Supervisi dan pembaca kedua',
    body: <SecondReader />,
  },
  { id: 'standar', may: 'standard.read', title: 'Standar dan isian kosong', body: <Standard /> },
  { id: 'lampiran', may: 'attachment.read', title: 'Lampiran', body: <Attachments /> },
  { id: 'konferensi', may: 'narrative.read', title: 'Konferensi kasus', body: <Conferences /> },
  { id: 'cetakan', may: 'report.read', title: 'Bahan konferensi dan laporan', body: <Papers /> },
  { id: 'serah', may: 'identity.write', title: 'Kasus ke lembaga lain', body: <HandingOver /> },
  { id: 'dugaan', may: 'allegation.use', title: 'Laporan dugaan', body: <Allegations /> },
  { id: 'hak', may: 'identity.read', title: 'Hak orang yang dilayani', body: <PersonRights /> },
  { id: 'papan-tik', title: 'Keyboard', body: <Keys /> },
  { id: 'bila', title: 'Yang dilakukan bila ...', body: <WhatToDoWhen /> },
  { id: 'keamanan', isTechnical: true, title: 'Keamanan data', body: <DataSafety /> },
  { id: 'cadangan', isTechnical: true, title: 'Cadangan dan pemulihan', body: <Backups /> },
  { id: 'pasang', isTechnical: true, title: 'Memasang dan memperbarui', body: <Installing /> },
  { id: 'kantor', isTechnical: true, title: 'Beberapa PC di kantor', body: <Office /> },
  { id: 'kumpul', isTechnical: true, title: 'Mengumpulkan banyak lembaga', body: <ManyCentres /> },
  { id: 'peran', isTechnical: true, title: 'Siapa boleh apa', body: <RolesTable /> },
  { id: 'tentang', isTechnical: true, title: 'Tentang Titian', body: <About /> },
];

/** A short guide: the chapters of one's own work first, what is technical apart; a search looks through all of them. */
export function GuideScreen() {
  const { may } = useSession();
  const [typed, setTyped] = useState('');
  const [showsOthers, setShowsOthers] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  const found = findChapters(text, typed);
  const isOwn = ({ may: needs, isTechnical }: Chapter) =>
    !isTechnical && (needs === undefined || may.includes(needs));
  const isShown = (chapter: Chapter) => found?.has(chapter.id) ?? (showsOthers || isOwn(chapter));
  const shown = chapters.filter(isShown);
  const toOthers = showsOthers ? 'Hanya bab untuk peran saya' : 'Bab lain dan bab teknis';
  return (
    <Page title="Panduan" about="Bab untuk peran Anda, sepuluh menit. F1 membukanya dari mana saja.">
      <div className={classes.guide}>
        <nav className={classes.contents} aria-label="Isi panduan">
          <TextInput
            label="Cari dalam panduan"
            leftSection={<SearchIcon />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {shown.map(({ id, title }) => (
            <Anchor key={id} component="button" type="button" onClick={() => goTo(id)}>
              {title}
            </Anchor>
          ))}
          {found === undefined && (
            <Button variant="default" size="compact-sm" onClick={() => setShowsOthers(!showsOthers)}>
              {toOthers}
            </Button>
          )}
        </nav>
        <div className={classes.text} ref={text}>
          {shown.length === 0 && (
            <NothingHere
              what={`Tidak ada bab yang menyebut “${typed.trim()}”.`}
              todo="Coba satu kata saja."
            />
          )}
          {chapters.map((chapter) => (
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
