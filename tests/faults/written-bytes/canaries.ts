import { joinedNames } from '#domain/people/name-sounds';
import { searchKey } from '#domain/people/search-key';

const name = 'Kenari Ñandú Tujuhbelas';

/** Words that stand for what must not be seen; none of them occurs by chance. */
export const canaries = {
  name,
  /** As the index of names holds it. */
  folded: searchKey(name),
  /** As the index of names written as one holds it. */
  joined: joinedNames(name),
  narrative: 'burung “kenari” menyanyi\tdi loteng nomor 48213',
  search: 'kenaricari',
  /** On one line, for what is not a narrative: a title, a recipient, an alias. */
  line: 'kicau–kenari baris 77031',
};

/** How many different canaries a day lets fly. */
export const flock = 40;

/** Gives one canary after another, each with a number of its own, and says how many flew. */
export function letFly() {
  let flown = 0;
  const next = (stem: string) => `${stem}, ekor ke-${(flown++ % flock) + 1}`;
  return {
    narrative: () => next(canaries.narrative),
    line: () => next(canaries.line),
    flown: () => Math.min(flown, flock),
  };
}

/** Whether a secret is among these bytes, in clear or in any dress. */
export function occurs(secret: string | Uint8Array, bytes: Buffer): boolean {
  return Object.values(dress(secret)).some((dressed) => bytes.includes(dressed));
}

/** A text as it may be met in a file: plainly, or dressed in one of the ways programs dress text. */
export function dress(text: string | Uint8Array): Record<string, Buffer> {
  const bytes = Buffer.from(text as string);
  const dressed: Record<string, Buffer> = {
    'UTF-8': bytes,
    hex: Buffer.from(bytes.toString('hex')),
    HEX: Buffer.from(bytes.toString('hex').toUpperCase()),
    // Wherever it begins in a longer text, its middle is one of these three.
    'base64, first': base64From(bytes, 0),
    'base64, second': base64From(bytes, 1),
    'base64, third': base64From(bytes, 2),
  };
  if (typeof text !== 'string') return dressed;
  return {
    ...dressed,
    'UTF-16': Buffer.from(text, 'utf16le'),
    percent: Buffer.from(encodeURIComponent(text)),
    JSON: Buffer.from(escapeAll(text)),
  };
}

/** The characters that stay the same whatever stands before and after, when `skip` bytes of a triple come before. */
function base64From(bytes: Buffer, skip: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(skip), bytes]).toString('base64');
  const from = skip === 0 ? 0 : 4;
  return Buffer.from(whole.slice(from, Math.floor((bytes.length + skip) / 3) * 4));
}

const escapeAll = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
