import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../core/session.ts';
import { canBeName, useRegisterNamed } from '../parts/register-named.ts';
import { places } from './navigation.ts';
import { isNearly } from './palette-words.ts';

/** What the palette does besides going somewhere. */
export type PaletteActs = { onLock: () => void; onAskKeys: () => void };

/** Where one can go and what one can do, as far as the letters name it; with a name that nobody bears, also to the registration of its bearer. */
export function useCommands({ onLock, onAskKeys }: PaletteActs, unknown: string, query: string) {
  const typed = query.trim().slice(0, 200);
  const session = useSession();
  const navigate = useNavigate();
  const registerNamed = useRegisterNamed();
  const registers = session.may.includes('identity.write')
    ? [
        { label: 'Daftarkan orang', run: () => void navigate({ to: '/kasus/baru' }) },
        ...(canBeName(unknown)
          ? [{ label: `Daftarkan “${unknown}”`, run: () => registerNamed(unknown) }]
          : []),
      ]
    : [];
  const imports = session.may.includes('people.import')
    ? [{ label: 'Impor dari Excel atau CSV', run: () => void navigate({ to: '/kasus/impor' }) }]
    : [];
  const isTyped = typed.length >= 2 && session.may.includes('caseload.read');
  const searched = isTyped
    ? [
        {
          label: `Cari “${typed}” di semua tulisan`,
          run: () => void navigate({ to: '/cari', search: { kata: typed } }),
        },
      ]
    : [];
  const all = [
    ...places
      .filter((place) => session.may.includes(place.may))
      .map(({ to, label }) => ({ label, run: () => void navigate({ to }) })),
    ...registers,
    ...imports,
    ...searched,
    { label: 'Ganti kata sandi', run: () => void navigate({ to: '/atur', search: { bagian: 'sandi' } }) },
    { label: 'Tombol cepat', run: onAskKeys },
    { label: 'Kunci layar', run: onLock },
  ];
  return all.filter(({ label }) => isNamed(label, query));
}

function isNamed(label: string, query: string): boolean {
  const [words, typed] = [label.toLowerCase(), query.trim().toLowerCase()];
  return words.includes(typed) || words.split(' ').some((word) => isNearly(typed, word));
}
