import { isCivilDate } from '../civil-date.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';

/** How somebody stands to a resource system, from the day that the need was recognised. */
export const linkStates = {
  recognised: 'Dikenali',
  applied: 'Diajukan',
  accepted: 'Diterima',
  refused: 'Ditolak',
  receiving: 'Mulai menerima',
  watched: 'Dipantau',
  ended: 'Selesai',
  stopped: 'Dihentikan',
} as const;
export type LinkState = keyof typeof linkStates;
/** The codes of the states, in the order of a link that succeeds. */
export const linkStateCodes = Object.keys(linkStates) as [LinkState, ...LinkState[]];

/**
 * What may follow upon what. A state stands again where something happened within it, such as an obstacle; what is
 * refused may be asked for anew; family and neighbours give without being asked on paper.
 */
const followers: Readonly<Record<LinkState, readonly LinkState[]>> = {
  recognised: ['recognised', 'applied', 'receiving', 'stopped'],
  applied: ['applied', 'accepted', 'refused', 'stopped'],
  accepted: ['accepted', 'receiving', 'stopped'],
  refused: ['refused', 'applied', 'stopped'],
  receiving: ['watched', 'ended', 'stopped'],
  watched: ['watched', 'ended', 'stopped'],
  ended: [],
  stopped: [],
};

/** The states that may follow upon one, in their order. */
export const statesAfter = (state: LinkState): readonly LinkState[] => followers[state];

/** Whether nothing follows any more. */
export const isOver = (state: LinkState): boolean => followers[state].length === 0;

/** Whether somebody has, or had, what they needed. */
export const isMet = (states: readonly LinkState[]): boolean => {
  const last = states.at(-1);
  return (
    last === 'accepted' ||
    last === 'receiving' ||
    last === 'watched' ||
    last === 'ended' ||
    (last === 'stopped' && states.includes('receiving'))
  );
};

/** One dated state of a link, with what stood in the way then. */
type LinkStep = { state: LinkState; on: string; obstacles: string[] };

const isState = (value: unknown): value is LinkState =>
  typeof value === 'string' && Object.hasOwn(linkStates, value);

/** The dated states of a link in the order written, the recognition first. Lenient: of an odd row what can be read. */
export function stepsOf({ recognisedOn, steps }: Draft): LinkStep[] {
  const rows: unknown[] = Array.isArray(steps) ? steps : [];
  const read = rows.flatMap((row) => {
    const { state, on, obstacles } = (typeof row === 'object' && row !== null ? row : {}) as Draft;
    const codes = Array.isArray(obstacles) ? obstacles.map(asText) : [];
    return isState(state) ? [{ state, on: asText(on), obstacles: codes }] : [];
  });
  return [{ state: 'recognised', on: asText(recognisedOn), obstacles: [] }, ...read];
}

/** How a link stands now, and since when. */
export function linkStanding(answers: Draft): LinkStep {
  return stepsOf(answers).at(-1) ?? { state: 'recognised', on: '', obstacles: [] };
}

/** What is wrong with the order of the states, and with the day that is named next. */
export function stepTroubles(answers: Draft): Trouble[] {
  const steps = stepsOf(answers);
  const between = steps.slice(1).flatMap((step, index) => orderTroubles(steps[index] ?? step, step, index));
  const last = steps.at(-1);
  const next = asText(answers.nextOn);
  const isPast = last !== undefined && isCivilDate(next) && isCivilDate(last.on) && next < last.on;
  return isPast
    ? [...between, { path: 'nextOn', label: nextLabel, sentence: `${nextLabel} sebelum keadaan terakhir.` }]
    : between;
}
const nextLabel = 'Tanggal berikutnya';

function orderTroubles(before: LinkStep, { state, on }: LinkStep, index: number): Trouble[] {
  const at = (name: string, sentence: string) => ({
    path: `steps.${index}.${name}`,
    label: 'Keadaan',
    sentence: `Keadaan ${index + 1}: ${sentence}`,
  });
  const allowed = followers[before.state];
  const named = allowed.map((one) => linkStates[one]).join(', ');
  return [
    ...(allowed.includes(state)
      ? []
      : [
          at(
            'state',
            allowed.length === 0
              ? `sesudah ${linkStates[before.state]} tidak ada keadaan lain. Buat kaitan baru.`
              : `sesudah ${linkStates[before.state]} yang dapat menyusul: ${named}.`,
          ),
        ]),
    ...(isCivilDate(on) && isCivilDate(before.on) && on < before.on
      ? [at('on', 'tanggalnya sebelum keadaan yang mendahuluinya.')]
      : []),
  ];
}
