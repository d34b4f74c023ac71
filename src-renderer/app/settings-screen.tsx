import { Stack, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSession } from '../core/session.ts';
import { CentreForm } from '../features/centre/centre-form.tsx';
import { ErasureList } from '../features/erasure/erasure-list.tsx';
import { OldData } from '../features/import/old-data.tsx';
import { KeysSettings } from '../features/keys/keys-settings.tsx';
import { LetterTemplates } from '../features/letters/letter-templates.tsx';
import { ProfilesSettings } from '../features/month-report/profiles/profiles-settings.tsx';
import { OfficeSettings } from '../features/office/office-settings.tsx';
import { OwnScreen } from '../features/own/own-screen.tsx';
import { UpdateSettings } from '../features/update/update-settings.tsx';
import { OwnPassphrase } from '../features/users/own-passphrase.tsx';
import { UsersList } from '../features/users/users-list.tsx';
import { Page } from '../ui/page.tsx';
import { TabLine } from '../ui/tab-line.tsx';
import { AppearanceChoice } from './appearance-choice.tsx';
import { ReadingChoice } from './reading-choice.tsx';
import classes from './settings.module.css';

const parts = [
  { id: 'lembaga', label: 'Lembaga', may: 'centre.write', content: <CentreForm /> },
  { id: 'isian', label: 'Isian dan daftar', may: 'centre.write', content: <OwnScreen /> },
  { id: 'surat', label: 'Templat surat', may: 'centre.write', content: <LetterTemplates /> },
  { id: 'profil', label: 'Profil laporan', may: 'centre.write', content: <ProfilesSettings /> },
  { id: 'pengguna', label: 'Pengguna', may: 'users.manage', content: <UsersList /> },
  { id: 'kantor', label: 'PC kantor', may: 'users.manage', content: <OfficeSettings /> },
  { id: 'kunci', label: 'Kunci brankas', may: 'keys.manage', content: <KeysSettings /> },
  { id: 'sandi', label: 'Kata sandi saya', may: 'own.use', content: <OwnPassphrase /> },
  { id: 'pemusnahan', label: 'Retensi dan pemusnahan', may: 'erasure.carryOut', content: <ErasureList /> },
  { id: 'impor', label: 'Data lama', may: 'people.import', content: <OldData /> },
  { id: 'pembaruan', label: 'Pembaruan', may: 'program.update', content: <UpdateSettings /> },
  { id: 'tampilan', label: 'Tampilan', may: 'own.use', content: <AppearanceSettings /> },
] as const;

function AppearanceSettings() {
  return (
    <Stack gap="lg">
      <AppearanceChoice />
      <ReadingChoice of="text" />
      <ReadingChoice of="density" />
      <ReadingChoice of="faces" />
    </Stack>
  );
}

/** So wide a window has room for the names of all parts beside what they hold. */
const wide = '(min-width: 75em)';

/** The centre, its users, and one's own pass phrase and appearance. */
export function SettingsScreen() {
  const { may } = useSession();
  const { bagian } = useSearch({ from: '/atur' });
  const navigate = useNavigate();
  const isWide = useMediaQuery(wide, true, { getInitialValueInEffect: false });
  const allowed = useMemo(() => parts.filter((part) => may.includes(part.may)), [may]);
  const open = allowed.find(({ id }) => id === bagian) ?? allowed[0];
  const show = (id: string | null) => void navigate({ to: '/atur', search: { bagian: id ?? undefined } });
  return (
    <Page title="Pengaturan">
      <Tabs
        value={open?.id ?? null}
        onChange={show}
        keepMounted={false}
        orientation={isWide ? 'vertical' : 'horizontal'}
        {...(isWide && { className: classes.parts })}
      >
        {isWide ? (
          <Tabs.List className={classes.names}>
            {allowed.map(({ id, label }) => (
              <Tabs.Tab key={id} value={id}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        ) : (
          <TabLine tabs={allowed} open={open?.id} onShow={show} />
        )}
        {allowed.map(({ id, content }) => (
          <Tabs.Panel key={id} value={id}>
            {content}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
