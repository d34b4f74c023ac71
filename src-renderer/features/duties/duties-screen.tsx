import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../core/session.ts';
import { Page } from '../../ui/page.tsx';
import { ByWorker } from './by-worker.tsx';
import { DutyCalendar } from './duty-calendar.tsx';

/** A month of duties, one's own or a colleague's, and for whoever oversees the same by worker. */
export function DutiesScreen() {
  const oversees = useMay('duty.oversee');
  const { lihat = 'kalender' } = useSearch({ from: '/tugas' });
  const navigate = useNavigate();
  if (!oversees)
    return (
      <Page title="Tugas">
        <DutyCalendar />
      </Page>
    );
  return (
    <Page title="Tugas">
      <Tabs
        value={lihat}
        onChange={(part) =>
          void navigate({ to: '/tugas', search: { lihat: part === 'pekerja' ? 'pekerja' : 'kalender' } })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="kalender">Kalender</Tabs.Tab>
          <Tabs.Tab value="pekerja">Menurut pekerja</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="kalender">
          <DutyCalendar />
        </Tabs.Panel>
        <Tabs.Panel value="pekerja">
          <ByWorker />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
