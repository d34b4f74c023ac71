/** What is known of the words of the language, to tell a name from them. */
export type Lexicon = {
  /** A word that has a meaning of its own: "bunga" is, "Suminah" is not. */
  isOrdinary: (word: string) => boolean;
  /** A word, term or place that stands in texts and is nobody's name, as far as lists can tell. */
  isKnown: (word: string) => boolean;
  /** On a list of given names. */
  isGivenName: (word: string) => boolean;
};

/** The most frequent words, too short or too plain to take an affix (yang, tapi). */
const plainest = 200;
const endings = ['nya', 'ku', 'mu', 'lah', 'kah', 'kan', 'an', 'i', 'annya', 'kannya'];
const beginnings = [
  'ber',
  'ter',
  'di',
  'ke',
  'se',
  'per',
  'me',
  'mem',
  'men',
  'meng',
  'pe',
  'pem',
  'pen',
  'peng',
];
const softened: Readonly<Record<string, string>> = { p: 'm', t: 'n', s: 'ny', k: 'ng' };

/**
 * Tells ordinary words by a list of words by frequency, such as of subtitles: those that stand there with an affix
 * too. A name does not: the list has Ahmad, Maria and Yusuf, and also bunga, bunganya, berbunga. Words of two
 * letters are taken for ordinary.
 */
export function ordinaryWords(byFrequency: readonly string[]): (word: string) => boolean {
  const known = new Set(byFrequency);
  const plain = new Set(byFrequency.slice(0, plainest));
  return (word) =>
    word.length <= 2 || plain.has(word) || (known.has(word) && affixed(word).some((form) => known.has(form)));
}

/** A word with one of its endings or beginnings, or both: bunganya, berbunga, keindahan, menyanyi. */
function affixed(word: string): string[] {
  const soft = softened[word.charAt(0)];
  const heads = [
    ...beginnings.map((beginning) => beginning + word),
    ...(soft === undefined ? [] : [`me${soft}${word.slice(1)}`, `pe${soft}${word.slice(1)}`]),
  ];
  return [word, ...heads].flatMap((head) => [
    ...(head === word ? [] : [head]),
    ...endings.map((ending) => head + ending),
  ]);
}

/** Whether a word is one of a list with affixes around it: pengadilan, kepolisian, diketahui. */
export function isDerived(word: string, known: ReadonlySet<string>): boolean {
  return ['', ...endings].some((ending) => {
    if (!word.endsWith(ending)) return false;
    const head = word.slice(0, word.length - ending.length);
    return ['', ...beginnings].some((beginning) => {
      const root = head.slice(beginning.length);
      return root.length >= 3 && root !== word && head.startsWith(beginning) && known.has(root);
    });
  });
}
