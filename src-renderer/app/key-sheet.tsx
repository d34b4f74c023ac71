import { lazy, Suspense } from 'react';
import { Waiting } from '../parts/screen-states.tsx';
import { Dialog } from '../ui/dialog.tsx';

const Keys = lazy(async () => ({ default: (await import('../features/guide/keys.tsx')).Keys }));

/** The keys on one sheet, over whatever one is at. */
export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Tombol cepat" size="lg">
      <Suspense fallback={<Waiting />}>
        <Keys />
      </Suspense>
    </Dialog>
  );
}
