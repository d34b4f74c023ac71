import { Page } from '../../ui/page.tsx';
import { Annulled } from './annulled.tsx';

/** Registrations that were mended: those that were a mistake, to be brought back where that was the mistake. */
export function RegistrationsScreen() {
  return (
    <Page
      title="Pembetulan pendaftaran"
      about="Yang dibatalkan tidak dihitung di mana pun; nomornya tetap terpakai."
    >
      <Annulled />
    </Page>
  );
}
