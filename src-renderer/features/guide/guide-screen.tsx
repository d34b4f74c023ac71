import { Anchor, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { Allegations } from './allegations.tsx';
import { Attachments } from './attachments.tsx';
import { Backups } from './backups.tsx';
import { Conferences } from './conferences.tsx';
import { DailyWork } from './daily-work.tsx';
import { DataSafety } from './data-safety.tsx';
import classes from './guide.module.css';
import { Importing } from './importing.tsx';
import { Installing } from './installing.tsx';
import { Keys } from './keys.tsx';
import { Office } from './office.tsx';
import { Papers } from './papers.tsx';
import { PersonRights } from './person-rights.tsx';
import { RolesTable } from './roles-table.tsx';
import { SecondReader } from './second-reader.tsx';
import { SixStages } from './six-stages.tsx';
import { Standard } from './standard.tsx';
import { TargetsAndAchievements } from './targets-and-achievements.tsx';
import { WhatToDoWhen } from './what-to-do-when.tsx';

const chapters: { id: string; title: string; body: ReactNode }[] = [
  { id: 'sehari-hari', title: 'Bekerja sehari-hari', body: <DailyWork /> },
  { id: 'impor', title: 'Mengimpor daftar lama', body: <Importing /> },
  { id: 'enam-tahap', title: 'Enam tahap', body: <SixStages /> },
  { id: 'target', title: 'Target dan capaian', body: <TargetsAndAchievements /> },
  { id: 'pembaca-kedua', title: 'Supervisi dan pembaca kedua', body: <SecondReader /> },
  { id: 'standar', title: 'Standar dan isian kosong', body: <Standard /> },
  { id: 'lampiran', title: 'Lampiran', body: <Attachments /> },
  { id: 'konferensi', title: 'Konferensi kasus', body: <Conferences /> },
  { id: 'cetakan', title: 'Bahan konferensi dan laporan', body: <Papers /> },
  { id: 'dugaan', title: 'Laporan dugaan', body: <Allegations /> },
  { id: 'hak', title: 'Hak orang yang dilayani', body: <PersonRights /> },
  { id: 'papan-tik', title: 'Keyboard', body: <Keys /> },
  { id: 'bila', title: 'Yang dilakukan bila ...', body: <WhatToDoWhen /> },
  { id: 'keamanan', title: 'Keamanan data', body: <DataSafety /> },
  { id: 'cadangan', title: 'Cadangan dan pemulihan', body: <Backups /> },
  { id: 'pasang', title: 'Memasang dan memperbarui', body: <Installing /> },
  { id: 'kantor', title: 'Beberapa PC di kantor', body: <Office /> },
  { id: 'peran', title: 'Siapa boleh apa', body: <RolesTable /> },
  { id: 'tentang', title: 'Tentang Titian', body: <About /> },
];

/** A short guide for whoever sits down at Titian for the first time. */
export function GuideScreen() {
  return (
    <Page title="Panduan" about="Dibaca dalam sepuluh menit. F1 membukanya dari mana saja.">
      <div className={classes.guide}>
        <nav className={classes.contents} aria-label="Isi panduan">
          {chapters.map(({ id, title }) => (
            <Anchor key={id} component="button" type="button" onClick={() => goTo(id)}>
              {title}
            </Anchor>
          ))}
        </nav>
        <div className={classes.text}>
          {chapters.map(({ id, title, body }) => (
            <section key={id} aria-labelledby={id}>
              <Title order={2} id={id} tabIndex={-1}>
                {title}
              </Title>
              {body}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** The address belongs to the router, so a chapter is reached without one. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
