/** What becomes of a version that a second reader can approve, act by act. */
export const signOffActs = {
  submitted: 'Diajukan',
  approved: 'Disetujui',
  returned: 'Dikembalikan',
} as const;
export type SignOffActCode = keyof typeof signOffActs;

/** One act: upon which version, by whom and when (UTC ISO), and the word with it; `isAlone`: nobody else was there. */
export type SignOffAct = {
  version: number;
  act: SignOffActCode;
  by: string;
  at: string;
  remark: string;
  isAlone: boolean;
};

/** How the present version of a record stands; `changed`: it follows one that was approved, and was not submitted. */
export const signOffStates = ['none', 'waiting', 'approved', 'returned', 'changed'] as const;
export type SignOffState = (typeof signOffStates)[number];

/** How the state is told in a line of a list, or at the bridge. */
export const signOffWords = {
  none: 'belum diajukan',
  waiting: 'menunggu pembaca kedua',
  approved: 'disetujui',
  returned: 'dikembalikan',
  changed: 'berubah sejak disetujui',
} as const satisfies Record<SignOffState, string>;

/** What is told of several records at once: the one that needs somebody first. */
export function firstToTell(states: readonly SignOffState[]): SignOffState | null {
  const order: SignOffState[] = ['returned', 'changed', 'none', 'waiting', 'approved'];
  return order.find((state) => states.includes(state)) ?? null;
}

/** The state, the act that made it, and the approval that holds for the version that it names. */
export type SignOff = {
  state: SignOffState;
  last?: SignOffAct | undefined;
  approval?: SignOffAct | undefined;
};

const stateAfter = {
  submitted: 'waiting',
  approved: 'approved',
  returned: 'returned',
} as const satisfies Record<SignOffActCode, SignOffState>;

/** How a record stands whose present version is this one; `acts` in the order in which they were done. */
export function signOffOf(version: number, acts: readonly SignOffAct[]): SignOff {
  const last = acts.findLast((one) => one.version === version);
  const approval = acts.findLast(
    ({ act, ...one }, index) =>
      act === 'approved' &&
      !acts.slice(index).some((later) => later.act === 'returned' && later.version === one.version),
  );
  return {
    state: last === undefined ? (approval === undefined ? 'none' : 'changed') : stateAfter[last.act],
    ...(last === undefined ? {} : { last }),
    ...(approval === undefined ? {} : { approval }),
  };
}

/** Whether who asks wrote it, or part of it since the last approval, and nobody else could read it. */
type Reader = { isOwn: boolean; isAlone: boolean };

/** Why a version cannot be submitted; undefined when it can. */
export function whyNotSubmit({ state }: SignOff): string | undefined {
  if (state === 'waiting') return 'Sudah diajukan, dan menunggu pembaca kedua.';
  return state === 'approved' ? 'Versi ini sudah disetujui.' : undefined;
}

/** Why somebody cannot approve a version; undefined when they can. The own one only where nobody else is there. */
export function whyNotApprove({ state }: SignOff, { isOwn, isAlone }: Reader): string | undefined {
  if (state === 'approved') return 'Versi ini sudah disetujui.';
  return isOwn && !isAlone ? 'Yang Anda tulis atau betulkan sendiri disetujui oleh orang lain.' : undefined;
}

/** Why somebody cannot return a version; undefined when they can. */
export function whyNotReturn({ state }: SignOff, { isOwn }: Pick<Reader, 'isOwn'>): string | undefined {
  if (state === 'returned') return 'Versi ini sudah dikembalikan.';
  return isOwn ? 'Versi yang Anda tulis sendiri tidak perlu dikembalikan: betulkan saja.' : undefined;
}

const alone = 'Tidak ada pembaca kedua di lembaga ini';

function sayApproval({ by, at, isAlone }: SignOffAct, say: (instant: string) => string): string {
  return `${isAlone ? `${alone}; disahkan sendiri` : 'Disetujui'} oleh ${by} pada ${say(at)}`;
}

/** How a record stands, as the screen says it; `say` tells an instant on the centre's wall. */
export function saySignOff(
  { state, last, approval }: SignOff,
  isAlone: boolean,
  say: (instant: string) => string,
): string {
  if (state === 'approved' && approval !== undefined) return `${sayApproval(approval, say)}.`;
  if (state === 'changed') return 'Berubah sejak disetujui, dan belum diajukan kembali.';
  if (last === undefined)
    return isAlone ? `${alone}; dapat disahkan sendiri.` : 'Belum diajukan kepada pembaca kedua.';
  if (state === 'returned')
    return `Dikembalikan oleh ${last.by} pada ${say(last.at)}. Alasan: ${last.remark}`;
  return isAlone
    ? `${alone}; dapat disahkan sendiri oleh penulisnya.`
    : `Menunggu pembaca kedua sejak ${say(last.at)}, diajukan oleh ${last.by}.`;
}

/** The same on paper: who approved it when, or that nobody has yet. */
export function printSignOff({ state, approval }: SignOff, say: (instant: string) => string): string {
  if (approval === undefined) return 'Belum disetujui';
  if (state === 'approved') return sayApproval(approval, say);
  const { version, by, at, isAlone } = approval;
  const done = isAlone ? 'disahkan sendiri' : 'disetujui';
  return `Belum disetujui (versi ${version} ${done} oleh ${by} pada ${say(at)})`;
}
