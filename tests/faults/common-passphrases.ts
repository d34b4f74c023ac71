import { dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';
import { commonWords } from '#domain/safety/common-words';
import { judgePassphrase } from '#domain/safety/easy-guess';
import { passphraseLength } from '#domain/safety/passphrase';
import type { Fault } from './support/fault.ts';

const facts = { loginName: 'sri.wahyuni', centreName: 'PSAA Tunas Melati' };

/** What people do to a pass phrase they know when twelve characters are asked for. */
const stretched: readonly ((word: string) => string)[] = [
  (word) => word.repeat(Math.max(2, Math.ceil(passphraseLength.shortest / word.length))),
  (word) => `${word}123456`,
  (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}12345678!`,
  (word) => `panti ${word} 2026`,
  (word) => `${word}.sri.wahyuni`,
];

/** The most common pass phrases, made long enough, and as many that are drawn at random. */
export const commonPassphrases: Fault = {
  name: 'common-passphrases',
  goal: 'A3',
  promise:
    'a pass phrase that is common, local or made of names is refused, and four words drawn by lot are seldom',
  trials: { short: 20, long: 10_000 },
  async run(trials) {
    const words = [...(common['passwords-common'] as string[]).slice(0, 10_000), ...commonWords];
    const step = Math.max(1, Math.floor(words.length / trials));
    const found = { tried: 0, taken: 0, refused: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const word = words[(trial * step) % words.length] as string;
      for (const stretch of stretched) {
        const passphrase = stretch(word);
        if (passphrase.length < passphraseLength.shortest) continue;
        found.tried++;
        if (!(await isRefused(passphrase))) found.taken++;
      }
      if (await isRefused(drawFourWords(trial))) found.refused++;
    }
    return [
      { what: `common ones taken, of ${found.tried}`, count: found.taken, wanted: 0 },
      {
        what: `more than 1 in 50 of four words drawn by lot refused (${found.refused} of ${trials})`,
        count: found.refused * 50 > trials ? 1 : 0,
        wanted: 0,
      },
    ];
  },
};

const isRefused = async (passphrase: string) => (await judgePassphrase(passphrase, facts)) !== undefined;

/** Four different words of the 7,776 most common ones of the language, as dice would give them. */
function drawFourWords(trial: number): string {
  const known = (indonesian['commonWords-id'] as string[]).slice(0, 7_776);
  let state = trial + 1;
  const draw = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return known[state % known.length] as string;
  };
  draw();
  return [draw(), draw(), draw(), draw()].join(' ');
}
