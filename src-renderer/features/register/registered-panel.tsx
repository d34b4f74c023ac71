import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Page } from '../../ui/page.tsx';
import classes from './register.module.css';
import type { Registered } from './use-register.ts';

type RegisteredPanelProps = {
  registered: Registered;
  name: string;
  /** Registers the next person; absent for a new case of somebody known. */
  onAgain?: () => void;
};

/** The numbers that were given, and where to go from here. */
export function RegisteredPanel({ registered, name, onAgain }: RegisteredPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Page title={onAgain === undefined ? 'Kasus dibuka' : 'Pendaftaran tersimpan'} width="reading">
      <div ref={box} tabIndex={-1} className={classes.registered} role="status">
        <Text fw={600}>{name}</Text>
        <dl className={classes.numbers}>
          <dt>Nomor register</dt>
          <dd>{registered.registerNumber}</dd>
          <dt>Nomor kasus</dt>
          <dd>{registered.caseNumber}</dd>
        </dl>
      </div>
      <Group mt="md">
        <Button
          renderRoot={(props) => (
            <Link
              to="/kasus/$caseId/$tab"
              params={{ caseId: registered.caseId, tab: 'ringkasan' }}
              {...props}
            />
          )}
        >
          Buka kasus
        </Button>
        {onAgain === undefined ? null : (
          <Button variant="default" onClick={onAgain}>
            Daftarkan lagi
          </Button>
        )}
        <Button variant="default" renderRoot={(props) => <Link to="/kasus" {...props} />}>
          Ke daftar kasus
        </Button>
      </Group>
    </Page>
  );
}
