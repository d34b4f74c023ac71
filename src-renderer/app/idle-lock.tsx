import { Alert, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { sameAs } from '#domain/same-as';
import { client } from '../core/client.ts';
import { lockVault } from '../core/lock.ts';
import { settleUnsavedWork } from '../ui/unsaved-work.ts';
import { appearanceKey } from './color-scheme.ts';
import classes from './idle-lock.module.css';

const warningSeconds = 30;
/** Nobody is in for longer, whoever answers: the PC that keeps the vault may be away, and ends nothing then. */
const longestMs = 8 * 3_600_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks when neither keyboard nor mouse was used for so many minutes, or after eight hours; half a minute before it says so. */
export function IdleLock({ minutes }: { minutes: number }) {
  const { secondsLeft, isDayOver } = useSecondsToLock(minutes * 60);
  if (secondsLeft > warningSeconds) return null;
  return (
    <Alert className={classes.warning} role="alert" color="var(--titian-due)" variant="outline">
      <Text>
        Titian akan terkunci dalam {secondsLeft} detik.
        {isDayOver
          ? ' Sudah delapan jam: masuk lagi sesudahnya.'
          : ' Tekan tombol apa saja untuk melanjutkan.'}
      </Text>
    </Alert>
  );
}

function useSecondsToLock(limitSeconds: number) {
  const [openedAt] = useState(() => performance.now());
  const [state, setState] = useState({ secondsLeft: limitSeconds, isDayOver: false });
  useEffect(() => {
    // Wall clock as well as timers: a computer that slept was idle too.
    let activeAt = Date.now();
    let toldAt = activeAt;
    const notice = () => {
      activeAt = Date.now();
      if (activeAt - toldAt < 45_000) return;
      toldAt = activeAt;
      // Somebody reads or types without asking anything: the core's own idle clock has to know.
      client.preference.get({ key: appearanceKey }).catch(() => undefined);
    };
    const tick = () => {
      const idle = limitSeconds - (Date.now() - activeAt) / 1000;
      const ofDay = (longestMs - (performance.now() - openedAt)) / 1000;
      const left = Math.max(0, Math.ceil(Math.min(idle, ofDay)));
      const isSoon = left <= warningSeconds;
      setState((before) => {
        const next = { secondsLeft: isSoon ? left : limitSeconds, isDayOver: isSoon && ofDay < idle };
        return sameAs(before, next) ? before : next;
      });
      if (left === 0)
        void settleUnsavedWork()
          .then(lockVault, lockVault)
          .catch(() => undefined);
    };
    const timer = setInterval(tick, 1000);
    for (const sign of signs) window.addEventListener(sign, notice, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, notice, { capture: true });
    };
  }, [limitSeconds, openedAt]);
  return state;
}
