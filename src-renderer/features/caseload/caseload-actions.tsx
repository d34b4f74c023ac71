import { Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../core/session.ts';
import { DownIcon } from '../../ui/icons.tsx';
import { useWholeCaseload } from './row-count.tsx';

type CaseloadActionsProps = {
  canExport: boolean;
  onExport: (as: 'xlsx' | 'pdf') => void;
  /** The menu of columns. */
  children: ReactNode;
};

type Act = { label: string; to?: string; isDisabled?: boolean; run: () => void };

/** Where there is no room beside the heading for all of them: the list is what one came for. */
const isNarrow = '(max-width: 1180px)';

/** What can be done with the list as a whole; on a narrow screen all but the first and the last in a menu. */
export function CaseloadActions({ canExport, onExport, children }: CaseloadActionsProps) {
  const acts = useActs(canExport, onExport);
  const mayRegister = useMay('identity.write');
  const folds = useMediaQuery(isNarrow, false, { getInitialValueInEffect: false }) && acts.length > 1;
  return (
    <>
      {children}
      {folds ? <ActMenu acts={acts} /> : acts.map((act) => <ActButton key={act.label} act={act} />)}
      {mayRegister ? (
        <Button renderRoot={(props) => <Link to="/kasus/baru" {...props} />}>Daftarkan orang</Button>
      ) : null}
    </>
  );
}

function useActs(canExport: boolean, onExport: CaseloadActionsProps['onExport']): Act[] {
  const navigate = useNavigate();
  const exports = useWholeCaseload()?.can.export.ok === true;
  const [mayDecide, mayImport, mayRegister] = [
    useMay('repair.decide'),
    useMay('people.import'),
    useMay('identity.write'),
  ];
  const place = (label: string, to: string): Act => ({ label, to, run: () => void navigate({ to }) });
  const file = (label: string, as: 'xlsx' | 'pdf'): Act => ({
    label,
    isDisabled: !canExport,
    run: () => onExport(as),
  });
  return [
    ...(exports ? [file('Cetak', 'pdf'), file('Ekspor XLSX', 'xlsx')] : []),
    ...(mayDecide ? [place('Pembetulan', '/kasus/pembetulan')] : []),
    ...(mayImport ? [place('Impor', '/kasus/impor')] : []),
    ...(mayRegister ? [place('Terima rujukan', '/kasus/terima')] : []),
  ];
}

function ActButton({ act: { label, to, isDisabled = false, run } }: { act: Act }) {
  return to === undefined ? (
    <Button variant="default" disabled={isDisabled} onClick={run}>
      {label}
    </Button>
  ) : (
    <Button variant="default" renderRoot={(props) => <Link to={to} {...props} />}>
      {label}
    </Button>
  );
}

function ActMenu({ acts }: { acts: readonly Act[] }) {
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Button variant="default" rightSection={<DownIcon />}>
          Lainnya
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ label, isDisabled = false, run }) => (
          <Menu.Item key={label} disabled={isDisabled} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
