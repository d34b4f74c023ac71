/** Names that are devices on Windows, whatever ending follows. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$/i;

/**
 * The longest words before the ending: in letters, so that a list of files shows them;
 * in bytes, as disks measure.
 */
const longest = { letters: 80, bytes: 200 };

/**
 * Words as the name of a file that every computer takes and shows as it is: no part of a path, no sign of
 * control, no dot or space at either end, no device of Windows, not too long. `otherwise` stands where
 * nothing is left of them. (Microsoft Learn, "Naming Files, Paths, and Namespaces".)
 */
export function toFileName(words: string, ending: string, otherwise: string): string {
  const plain = words
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, '-');
  const trimmed = shorten(plain.replace(/^[. ]+/, '')).replace(/[. ]+$/, '');
  const stem = trimmed.replace(/\..*$/, '').trim();
  return `${trimmed === '' || device.test(stem) ? otherwise : trimmed}.${ending}`;
}

/**
 * Whether a name that somebody typed is one Windows keeps as it is: it would write `CON.pdf` to a device, `daftar:b.pdf` behind
 * another file, and drop the dot of `daftar.`. As for `toFileName`, but for its length: a disk takes 255 letters.
 */
export function isNameOnWindows(name: string): boolean {
  const stem = name.replace(/\..*$/, '').trimEnd();
  return !/[<>:"/\\|?*\p{Cc}]/u.test(name) && !/[. ]$/.test(name) && !device.test(stem) && name.length <= 255;
}

function shorten(words: string): string {
  let kept = '';
  let bytes = 0;
  for (const letter of [...words].slice(0, longest.letters)) {
    bytes += bytesOf(letter);
    if (bytes > longest.bytes) break;
    kept += letter;
  }
  return kept;
}

/** How long a letter is in UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
