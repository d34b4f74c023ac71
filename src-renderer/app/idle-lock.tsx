import { Alert, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { client } from '../core/client.ts';
import { lockVault } from '../core/lock.ts';
import { settleUnsavedWork } from '../ui/unsaved-work.ts';
import { appearanceKey } from './color-scheme.ts';
import classes from './idle-lock.module.css';

const warningSeconds = 30;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks when neither keyboard nor mouse was used for so many minutes, and says so half a minute before. */
export function IdleLock({ minutes }: { minutes: number }) {
  const secondsLeft = useSecondsToIdle(minutes * 60);
  if (secondsLeft > warningSeconds) return null;
  return (
    <Alert className={classes.warning} role="alert" color="var(--titian-due)" variant="outline">
      <Text>Titian akan terkunci dalam {secondsLeft} detik. Tekan tombol apa saja untuk melanjutkan.</Text>
    </Alert>
  );
}

function useSecondsToIdle(limitSeconds: number): number {
  const [secondsLeft, setSecondsLeft] = useState(limitSeconds);
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
      const left = Math.max(0, Math.ceil(limitSeconds - (Date.now() - activeAt) / 1000));
      setSecondsLeft(left > warningSeconds ? limitSeconds : left);
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
  }, [limitSeconds]);
  return secondsLeft;
}
