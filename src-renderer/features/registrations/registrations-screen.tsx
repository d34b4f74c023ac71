import { Page } from '../../ui/page.tsx';
import { Annulled } from './annulled.tsx';
import { Merges } from './merges.tsx';

/** Registrations that were mended: those that were a mistake, and people who were registered twice. */
export function RegistrationsScreen() {
  return (
    <Page
      title="Pembetulan pendaftaran"
      about="Yang dibatalkan tidak dihitung di mana pun; nomornya tetap terpakai."
    >
      <Annulled />
      <Merges />
    </Page>
  );
}
