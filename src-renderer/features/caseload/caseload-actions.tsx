import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../core/session.ts';
import { useWholeCaseload } from './row-count.tsx';

type CaseloadActionsProps = {
  canExport: boolean;
  onExport: (as: 'xlsx' | 'pdf') => void;
  /** The menu of columns. */
  children: ReactNode;
};

/** What can be done with the list as a whole. */
export function CaseloadActions({ canExport, onExport, children }: CaseloadActionsProps) {
  const can = useWholeCaseload()?.can;
  const mayRegister = useMay('identity.write');
  const mayDecide = useMay('repair.decide');
  const mayImport = useMay('people.import');
  return (
    <>
      {children}
      {can?.export.ok ? (
        <>
          <Button variant="default" disabled={!canExport} onClick={() => onExport('pdf')}>
            Cetak
          </Button>
          <Button variant="default" disabled={!canExport} onClick={() => onExport('xlsx')}>
            Ekspor XLSX
          </Button>
        </>
      ) : null}
      {mayDecide ? (
        <Button variant="default" renderRoot={(props) => <Link to="/kasus/pembetulan" {...props} />}>
          Pembetulan
        </Button>
      ) : null}
      {mayImport ? (
        <Button variant="default" renderRoot={(props) => <Link to="/kasus/impor" {...props} />}>
          Impor
        </Button>
      ) : null}
      {mayRegister ? (
        <Button variant="default" renderRoot={(props) => <Link to="/kasus/terima" {...props} />}>
          Terima rujukan
        </Button>
      ) : null}
      {mayRegister ? (
        <Button renderRoot={(props) => <Link to="/kasus/baru" {...props} />}>Daftarkan orang</Button>
      ) : null}
    </>
  );
}
