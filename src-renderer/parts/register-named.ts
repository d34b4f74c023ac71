import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../core/session.ts';

/** Whom somebody looked for and did not find, for their eyes alone. */
type Naming = { by: string; name: string };
declare module '@tanstack/history' {
  interface HistoryState {
    naming?: Naming;
  }
}

/**
 * Goes from a name that nobody bears to the registration of somebody of this name. A name stands in no address: it goes
 * along in the state of the entry of the history.
 */
export function useRegisterNamed(): (name: string) => void {
  const navigate = useNavigate();
  const { userId } = useSession();
  return (name) =>
    void navigate({
      to: '/kasus/baru',
      state: (before) => ({ ...before, naming: { by: userId, name: capitalised(name) } }),
    });
}

/** The name that this user came here with; empty for none. */
export function namedBy(userId: string): string {
  const naming = (history.state as { naming?: Naming } | null)?.naming;
  return naming?.by === userId ? naming.name : '';
}

/** Whether what was looked for can be a name: letters, no number of a register. */
export const canBeName = (text: string): boolean => /^[^\d/]{2,}$/.test(text.trim());

/** A name that was typed in a hurry, without capitals. */
const capitalised = (name: string) =>
  name
    .trim()
    .replace(/(^|\s)(\p{Ll})/gu, (_all, space: string, letter: string) => space + letter.toUpperCase());
