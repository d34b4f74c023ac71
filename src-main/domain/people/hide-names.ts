import { namelessWords } from '../lists/nameless-words.ts';
import type { Lexicon } from '../words/ordinary-words.ts';
import { remembering } from '../words/remembering.ts';
import { hidingKey } from './hiding-key.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { distance } from './name-likeness.ts';
import { looksLikeName } from './name-lookalike.ts';
import { type Token, tokensOf, withoutEndings } from './name-tokens.ts';

/** Whose names are hidden, and whose stand there as they are: those who work here. */
type KnownNames = { names: readonly string[]; colleagues: readonly string[] };

/** What somebody decided, by the keys of what was found: names that stay, and words hidden besides. */
export type NameChoices = { shown: readonly string[]; hidden: readonly string[] };

/** Why a word stands as it is although it may be a name. */
export const leftReasons = {
  ordinary: 'juga kata biasa',
  colleague: 'juga nama petugas',
  lookalike: 'mirip nama',
  chosen: 'pilihan Anda',
} as const;
export type LeftReason = keyof typeof leftReasons;

/** A name, or what may be one, as it first stands in the texts. */
type FoundName = { key: string; word: string; times: number; example: string };
export type FoundNames = { hidden: FoundName[]; left: (FoundName & { reason: LeftReason })[] };

/** What begins at a word: of how many words it is, under which key it is decided about, and what becomes of it. */
type Match = { length: number; key: string; ending: string; fate: 'hide' | LeftReason | 'pass' };

/**
 * Puts initials for names in any number of texts, and tells what it hid and what it left. A whole name is hidden in
 * whatever case, spelling, ending or joining; so is a word of one, unless it is an ordinary word in small letters or
 * a word of a colleague's name. The names of colleagues stay.
 */
export function nameHider(known: KnownNames, lexicon: Lexicon, choices: NameChoices) {
  const context: Context = {
    own: indexNames(known.names),
    colleagues: indexNames(known.colleagues),
    lexicon,
    shown: new Set(choices.shown),
    hidden: new Set(choices.hidden),
    keyOf: remembering(hidingKey),
  };
  const seen = new Map<string, FoundName & { fate: 'hide' | LeftReason }>();
  return {
    hide: (text: string): string => hideIn(text, context, (match, tokens) => note(seen, text, match, tokens)),
    found: (): FoundNames => {
      const all = [...seen.values()];
      return {
        hidden: all.flatMap(({ fate, ...one }) => (fate === 'hide' ? [one] : [])),
        left: all.flatMap(({ fate, ...one }) => (fate === 'hide' ? [] : [{ ...one, reason: fate }])),
      };
    },
  };
}

type Context = {
  own: NameIndex;
  colleagues: NameIndex;
  lexicon: Lexicon;
  shown: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  /** `hidingKey` of a word, worked out once: a text says most of its words again. */
  keyOf: (word: string) => string;
};

function hideIn(text: string, context: Context, tell: (match: Match, tokens: Token[]) => void): string {
  const tokens = tokensOf(text);
  let [told, upTo, at] = ['', 0, 0];
  while (at < tokens.length) {
    const match = decide(matchAt(text, tokens, at, context), context);
    const met = tokens.slice(at, at + (match?.length ?? 1));
    const [first, last] = [met[0] as Token, met.at(-1) as Token];
    if (match !== undefined && match.fate !== 'pass') tell(match, met);
    if (match?.fate === 'hide') {
      const isEnd = match.ending === '' && text[last.end] === '.';
      told += text.slice(upTo, first.start) + initials(met, match.ending);
      upTo = last.end + (isEnd ? 1 : 0);
    }
    at += met.length;
  }
  return told + text.slice(upTo);
}

function decide(match: Match | undefined, { shown, hidden }: Context): Match | undefined {
  if (match === undefined || match.fate === 'pass') return match;
  if (shown.has(match.key)) return { ...match, fate: 'chosen' };
  return hidden.has(match.key) ? { ...match, fate: 'hide' } : match;
}

function matchAt(text: string, tokens: readonly Token[], at: number, context: Context): Match | undefined {
  const own = wholeAt(text, tokens, at, context, context.own);
  const colleague = wholeAt(text, tokens, at, context, context.colleagues);
  if (colleague !== undefined && colleague.length > (own?.length ?? 0)) return { ...colleague, fate: 'pass' };
  return own ?? partedAt(text, tokens, at, context) ?? wordAt(text, tokens, at, context);
}

/** What may stand between the words of a name. */
const joining: ReadonlySet<string> = new Set(['bin', 'binti']);

/** A name of several words. */
function wholeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  { keyOf }: Context,
  index: NameIndex,
): Match | undefined {
  for (const { base } of withoutEndings(tokens[at]?.plain ?? '')) {
    for (const sounds of index.wholes.get(keyOf(base)) ?? []) {
      const match = follow(text, tokens, at, sounds, keyOf);
      if (match !== undefined) return match;
    }
  }
  return undefined;
}

function follow(
  text: string,
  tokens: readonly Token[],
  at: number,
  sounds: readonly string[],
  keyOf: Context['keyOf'],
): Match | undefined {
  let next = at + 1;
  let ending = '';
  for (const sound of sounds.slice(1)) {
    if (joining.has(tokens[next]?.plain ?? '') && isNear(text, tokens, next)) next += 1;
    const token = tokens[next];
    if (token === undefined || !isNear(text, tokens, next)) return undefined;
    const form = withoutEndings(token.plain).find(({ base }) => keyOf(base) === sound);
    if (form === undefined) return undefined;
    ({ ending } = form);
    next += 1;
  }
  return { length: next - at, key: sounds.join(' '), ending, fate: 'hide' };
}

/** Whether nothing but a space, a point or a hyphen parts a word from the one before. */
const isNear = (text: string, tokens: readonly Token[], at: number) =>
  /^[\s.\-‐‑–'’]{1,3}$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));

/** A word of a name written as two (Nur Aini for Nuraini), unless both are ordinary words. */
function partedAt(text: string, tokens: readonly Token[], at: number, context: Context): Match | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined || !isNear(text, tokens, at + 1)) return undefined;
  for (const { base, ending } of withoutEndings(second.plain)) {
    const sound = context.keyOf(first.plain + base);
    const isName = context.own.words.has(sound) && first.plain.length + base.length >= 5;
    if (isName && ![first.plain, base].every(context.lexicon.isOrdinary))
      return { length: 2, key: sound, ending, fate: 'hide' };
  }
  return undefined;
}

function wordAt(text: string, tokens: readonly Token[], at: number, context: Context): Match | undefined {
  const token = tokens[at] as Token;
  for (const { base, ending } of withoutEndings(token.plain)) {
    const key = context.keyOf(base);
    const role = context.own.words.get(key) ?? (context.own.joined.has(key) ? 'whole' : undefined);
    if (!namelessWords.has(base) && role !== undefined)
      return { length: 1, key, ending, fate: fateOf(token, base, role, context) };
  }
  const { base = '', ending = '' } = withoutEndings(token.plain).at(-1) ?? {};
  const key = context.keyOf(base);
  if (context.colleagues.words.has(key)) return undefined;
  const meant = mistyped(base, key, context);
  if (meant !== undefined) return { length: 1, key: meant, ending, fate: 'hide' };
  const isAsked = context.hidden.has(key) || looksLikeName(text, tokens, at, context.lexicon);
  return isAsked ? { length: 1, key, ending, fate: 'lookalike' } : undefined;
}

/** From so many letters on, one that is wrong leaves no doubt which name was meant. */
const longName = 5;

/** The word of a name that was meant by a word that is none of the language, with a slip of one letter. */
function mistyped(base: string, sound: string, { own, lexicon }: Context): string | undefined {
  if (sound.length < longName || lexicon.isOrdinary(base) || lexicon.isKnown(base)) return undefined;
  return [...own.words.keys()].find(
    (name) => name.length >= longName && name[0] === sound[0] && distance(name, sound) === 1,
  );
}

function fateOf({ isProper }: Token, base: string, role: 'whole' | 'part', context: Context): Match['fate'] {
  if (role === 'part' && context.colleagues.words.has(context.keyOf(base))) return 'colleague';
  return context.lexicon.isOrdinary(base) && !isProper ? 'ordinary' : 'hide';
}

/** "A. D. S." for the words of a name, with what hangs on it: "S.-nya". */
function initials(tokens: readonly Token[], ending: string): string {
  const own = tokens.length === 1 ? tokens : tokens.filter(({ plain }) => !namelessWords.has(plain));
  const letters = own.map(({ written }) => `${[...written][0]?.toUpperCase()}.`).join(' ');
  return ending === '' ? letters : `${letters}-${ending}`;
}

/** So many letters of a text stand on either side of a name that is shown. */
const around = 30;

function note(
  seen: Map<string, FoundName & { fate: 'hide' | LeftReason }>,
  text: string,
  { key, fate }: Match,
  tokens: readonly Token[],
): void {
  if (fate === 'pass') return;
  const known = seen.get(`${fate} ${key}`);
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const example = `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ')}${to < text.length ? '…' : ''}`;
  const first = { key, word: text.slice(start, end).replace(/\s+/g, ' '), example };
  seen.set(`${fate} ${key}`, { ...(known ?? { ...first, fate }), times: (known?.times ?? 0) + 1 });
}
