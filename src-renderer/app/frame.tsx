import { Button, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../core/session.ts';
import { NotForThisRole } from '../parts/screen-states.tsx';
import { SearchIcon } from '../ui/icons.tsx';
import { AuditWarning } from './audit-warning.tsx';
import { BackupFoot } from './backup-foot.tsx';
import classes from './frame.module.css';
import { KeySheet } from './key-sheet.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { useLockButton } from './lock-button.tsx';
import { MainMenu } from './main-menu.tsx';
import { isOpenTo } from './navigation.ts';
import { OfficeMark } from './office-mark.tsx';
import { openPalette, Palette } from './palette.tsx';
import { SessionWarnings } from './session-warnings.tsx';
import { useDrawnAppearance } from './use-appearance.ts';
import { useKeys } from './use-keys.ts';
import { useDrawnReading } from './use-reading.ts';
import { useStepBack } from './use-step-back.ts';
import { UserMenu } from './user-menu.tsx';

/** What stands around every screen: where one can go, whose house this is, and who is logged in. */
export function Frame() {
  const session = useSession();
  const navigate = useNavigate();
  // Of the page that is drawn: the address is already that of the next one while it is being fetched.
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '/' });
  const { lock, question } = useLockButton();
  const [asksKeys, setAsksKeys] = useState(false);
  const askKeys = () => setAsksKeys(true);
  useDrawnAppearance();
  useDrawnReading();
  useStepBack();
  useKeys({ onAskKeys: askKeys });
  useHotkeys(
    [
      ['mod+L', lock],
      ['mod+K', openPalette],
      ['F1', () => void navigate({ to: '/panduan' })],
    ],
    [],
  );
  return (
    <div className={classes.frame}>
      <button type="button" className="skip-link" onClick={() => document.getElementById('isi')?.focus()}>
        Langsung ke isi
      </button>
      <header className={classes.header}>
        <Text className={classes.name}>Titian</Text>
        <Text className={classes.centre} truncate title={session.centreName}>
          {session.centreName}
        </Text>
        <Button
          variant="default"
          className={classes.palette}
          onClick={openPalette}
          leftSection={<SearchIcon />}
          classNames={{ label: classes.paletteLabel }}
          rightSection={<Kbd className={classes.keys}>Ctrl+K</Kbd>}
          title="Cari atau ketik perintah (Ctrl+K)"
        >
          Cari atau ketik perintah
        </Button>
        <OfficeMark />
        <UserMenu onLock={lock} />
        <Button
          variant="default"
          onClick={lock}
          rightSection={<Kbd className={classes.keys}>Ctrl+L</Kbd>}
          title="Kunci layar (Ctrl+L)"
        >
          Kunci layar
        </Button>
      </header>
      <div className={classes.side}>
        <MainMenu />
        <BackupFoot />
      </div>
      <main className={classes.content} id="isi" tabIndex={-1}>
        <AuditWarning />
        <SessionWarnings />
        {isOpenTo(path, session.may) ? <Outlet /> : <NotForThisRole />}
      </main>
      <Palette onLock={lock} onAskKeys={askKeys} />
      <KeySheet opened={asksKeys} onClose={() => setAsksKeys(false)} />
      <LeaveGuard />
      {question}
    </div>
  );
}
