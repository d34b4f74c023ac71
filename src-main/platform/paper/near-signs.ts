/**
 * Signs that come along from Word or a phone and the print's font lacks, each with the nearest it has. A letter of
 * another script is none of them.
 */
const nearest: readonly (readonly [RegExp, string])[] = [
  [/[\u2028\u2029]/u, '\n'],
  [/[\u2043\u2796\u058a\u05be]/u, '-'],
  [/[\u2e3a\u2e3b\u3030]/u, '—'],
  [/[❛‵]/u, '‘'],
  [/[❜❟‶‷]/u, '’'],
  [/[❝〝「『]/u, '“'],
  [/[❞❠〞〟」』]/u, '”'],
  [/[《⟪]/u, '«'],
  [/[》⟫]/u, '»'],
  [/[〈⟨❮❰〈]/u, '‹'],
  [/[〉⟩❯❱〉]/u, '›'],
  [/[【〔⟦⁅]/u, '['],
  [/[】〕⟧⁆]/u, ']'],
  [/[✓✔✅☑🗸🗹\uf0fc\uf0fe\uf050]/u, '√'],
  [/[✕-✘❌❎☒✖🗙🗴🗵\uf0fb\uf0fd\uf04f]/u, '×'],
  [/[☐▢-▩▭▯▱◧-◫◰-◳◻◽⬜❏-❒🔲\uf06f\uf0a8\uf071\uf072\uf070]/u, '□'],
  [/[◼◾⬛🔳▮▰\uf06e]/u, '■'],
  [/[\u2b1d\uf0a7\uf09f]/u, '▪'],
  [/[△▴▵◢-◥◬-◮◸-◺◿⚠🔺🔼]/u, '▲'],
  [/[▶-▹▻‣➢-➤⏵🔹🔸\uf0d8\uf0d4\uf084]/u, '►'],
  [/[▽-▿🔻🔽]/u, '▼'],
  [/[◀-◃◅⏴]/u, '◄'],
  [/[◆◈❖⬥🔶🔷\uf075\uf076\uf0a9]/u, '♦'],
  [/[◇⋄⬦⟡\uf077\uf0e1]/u, '◊'],
  [/[◉⚫⬤🔴🔵\uf06c\uf09e]/u, '●'],
  [/[❍⚪◍◎◯◚-◟◠◡◴-◷⭘\uf0a1\uf06d\uf09a]/u, '○'],
  [/[★☆⭐✡-❊❋∗⁎⁑⁕※⁂⋆⚹\uf0ab\uf0ac]/u, '*'],
  [/[❣-❧❤♡💓-💟]/u, '♥'],
  [/[‧⋅・･⸱]/u, '·'],
  [/[⋮⋯⋰⋱]/u, '…'],
  [/[∼〜⁓∽]/u, '~'],
  [/[≦⩽]/u, '≤'],
  [/[≧⩾]/u, '≥'],
  [/[➕✚✛-✠⁜⁘⁙\uf02b]/u, '+'],
  [/[➗]/u, '÷'],
  [/[∶⁝⁞⁚⁖⁛]/u, ':'],
  [/[∣❘-❚]/u, '|'],
  [/[❓❔‽]/u, '?'],
  [/[❕❗]/u, '!'],
  [/[❨❪]/u, '('],
  [/[❩❫]/u, ')'],
  [/⁏/u, ';'],
  [/⁊/u, '&'],
  [/⁋/u, '¶'],
  [/⁒/u, '%'],
  [/[⁌⁍]/u, '•'],
  [/[。]/u, '.'],
  [/[、]/u, ','],
  [/[┍-┏╭]/u, '┌'],
  [/[┑-┓╮]/u, '┐'],
  [/[┕-┗╰]/u, '└'],
  [/[┙-┛╯]/u, '┘'],
  [/[┝-┣]/u, '├'],
  [/[┥-┫]/u, '┤'],
  [/[┭-┳]/u, '┬'],
  [/[┵-┻]/u, '┴'],
  [/[┽-╋]/u, '┼'],
  [/[━┄┅┈┉╌╍]/u, '─'],
  [/[┃┆┇┊┋╎╏]/u, '│'],
  [/[⁁‸‿⁀⁔⁐]/u, '_'],
  [/[↔↹⇄-⇆⇋⇌⇎⇔⇹⇼⇿⟷⟺↭↮⬌\uf0f3]/u, '↔'],
  [/[↖↗↟↥⇈⇑⇗⇖⇞⇡⇧⇪-⇯⬆⬈⬉↱↰↾↿\uf0e1\uf0e9\uf0c7\uf0dd]/u, '↑'],
  [/[↘↙↡↧⇊⇓⇘⇙⇟⇣⇩⬇⬊⬋↯↴↵⏎⇂⇃\uf0e2\uf0ea\uf0de]/u, '↓'],
  [/[⇕↕⇅⇵⇳⬍]/u, '↕'],
  [/[←↚↜↞↢↤↩↫↲↶↺↼↽⇇⇐⇍⇚⇜⇠⇤⇦⇷⇺⇽⟵⟸⟻⟽⬅⇱\uf0df\uf0e7\uf0d5]/u, '←'],
  [/[\u2190-\u21ff➔➘-➯➱-➾⟶⟹⟼⟾⟿⮕⤴⤵\uf0e0\uf0e8\uf0f0\uf0c6]/u, '→'],
  // Whatever else only the sign fonts of Word can draw is nearly always the bullet of a list.
  [/[\uf020-\uf0ff⬝]/u, '•'],
];

/** What Word writes for a break of line or page within a paragraph, and for hyphens that stay or may part. */
const controls: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u000c': '\n',
  '\u0085': '\n',
  '\u001e': '-',
  '\u001f': '',
};

/** Circled figures, white on black or in two circles; the other kinds decompose by themselves. */
const negativeFigure = /[❶-➓]/u;
const twiceCircled = /[⓵-⓾]/u;

/**
 * A sign in signs that a font has, or undefined: for one that is made of others (½, ﬁ, Ａ, ①) those, else the nearest
 * in shape and meaning.
 */
export function nearSign(letter: string, known: ReadonlySet<number>): string | undefined {
  const control = controls[letter];
  if (control !== undefined) return control;
  const apart = letter.normalize('NFKC');
  if (apart !== letter && [...apart].every((one) => known.has(one.codePointAt(0) ?? 0))) return apart;
  if (negativeFigure.test(letter)) return `${(((letter.codePointAt(0) ?? 0) - 0x2776) % 10) + 1}`;
  if (twiceCircled.test(letter)) return `${(letter.codePointAt(0) ?? 0) - 0x24f4}`;
  return nearest.find(([signs]) => signs.test(letter))?.[1];
}
