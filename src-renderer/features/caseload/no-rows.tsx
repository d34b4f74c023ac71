import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CaseloadQuery } from '#contract/caseload';
import { useMay } from '../../core/session.ts';
import { canBeName, useRegisterNamed } from '../../parts/register-named.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './caseload.module.css';
import { noFilters } from './filters.ts';
import { useWholeCaseload } from './row-count.tsx';

type NoRowsProps = { query: CaseloadQuery; onChange: (part: Partial<CaseloadQuery>) => void };

/** Nothing matches, or nobody is registered yet: what to do about it. */
export function NoRows({ query, onChange }: NoRowsProps) {
  const mayRegister = useMay('identity.write');
  const mayImport = useMay('people.import');
  const registerNamed = useRegisterNamed();
  if (useWholeCaseload()?.total === 0) {
    return (
      <div className={classes.nothing}>
        <NothingHere
          what="Belum ada kasus."
          todo={
            mayRegister ? (
              <Group gap="md" mt="xs">
                <Link to="/kasus/baru">Daftarkan orang pertama.</Link>
                {mayImport && <Link to="/kasus/impor">Impor daftar lama dari Excel atau CSV.</Link>}
              </Group>
            ) : (
              'Kasus yang ditugaskan kepada Anda muncul di sini.'
            )
          }
        />
      </div>
    );
  }
  return (
    <div className={classes.nothing}>
      <NothingHere
        what="Tidak ada yang cocok."
        todo={
          <Group gap="xs" mt="xs">
            {query.status === 'open' ? (
              <Button variant="default" onClick={() => onChange({ status: 'all' })}>
                Cari juga di kasus yang sudah ditutup
              </Button>
            ) : null}
            <Button variant="default" onClick={() => onChange({ ...noFilters, search: '' })}>
              Hapus saringan
            </Button>
            {mayRegister && canBeName(query.search) ? (
              <Button variant="default" onClick={() => registerNamed(query.search)}>
                Daftarkan “{query.search.trim()}”
              </Button>
            ) : null}
          </Group>
        }
      />
    </div>
  );
}
