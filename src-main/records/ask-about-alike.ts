import type { AlikeClient } from '#contract/client';
import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { forms } from '#domain/forms';
import type { askedAtFields } from '#domain/people/likeness';
import type { AskedRule } from '#domain/safety/asked-rules';
import { type Candidate, findAlike } from './alike.queries.ts';
import type { Question } from './effects/effect.ts';
import { findActiveRole } from './user.queries.ts';

type Identity = Omit<Candidate, 'birthDateEstimated' | 'formerNames'> & { birthDateEstimated: number };
type Change = { clientId: string; userId: string; before: Identity; now: Identity };

/** What of an identity tells people apart; who changes none of it is not asked. */
const telling = ['fullName', 'alias', 'nik', 'birthDate', 'birthDateEstimated', 'birthYear'] as const;

/**
 * What is asked when an identity is corrected: whose NIK this is, and who on file is now likelier to be the same
 * person than before. Whoever sees no case of theirs learns only that the NIK is taken.
 */
export async function askAboutAlike(
  trx: Trx,
  { clientId, userId, before, now }: Change,
): Promise<Question[]> {
  if (telling.every((name) => before[name] === now[name])) return [];
  const role = await findActiveRole(trx, userId);
  if (role === undefined) return [];
  const asker = { id: userId, role };
  const alikeTo = async (identity: Identity) =>
    await findAlike(
      trx,
      asker,
      { ...identity, birthDateEstimated: identity.birthDateEstimated === 1 },
      clientId,
    );
  const earlier = new Map((await alikeTo(before)).map((one) => [one.clientId, one.score]));
  const nearer = (await alikeTo(now)).filter(({ clientId: id, score }) => score > (earlier.get(id) ?? 0));
  const questions = nearer.filter(({ isWithheld }) => !isWithheld).map(askAbout);
  const isTaken = nearer.some(({ isWithheld }) => isWithheld);
  return isTaken
    ? [ask('nik', 'nik-taken', `${takenBySomebody}. Tanyakan kepada supervisor.`), ...questions]
    : questions;
}

const takenBySomebody = 'sudah tercatat pada orang lain, yang kasusnya tidak ditugaskan kepada Anda';

function askAbout({ fullName, registerNumber, birthDate, reasons }: AlikeClient): Question {
  const born = birthDate === null ? '' : `, lahir ${formatCivilDate(birthDate, 'short')}`;
  const who = `${fullName} (${registerNumber}${born})`;
  return reasons.includes('NIK sama.')
    ? ask('nik', 'nik-taken', `sudah tercatat pada ${who}.`)
    : ask('fullName', 'looks-alike', `mirip ${who}. ${reasons.join(' ')}`);
}

function ask(path: (typeof askedAtFields)[number], rule: AskedRule, what: string): Question {
  const label = forms.client.fields[path].label;
  return { path, label, rule, sentence: `${label}: ${what}` };
}
