/** Licences under which a package may go to a centre with Titian: none asks anything of whoever uses it. */
const allowed = new Set(
  'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Zlib CC0-1.0 Unlicense'.split(' '),
);

/** `(MIT AND Zlib)` asks for both, `(MIT OR GPL-3.0)` for either. */
export const isAllowedLicence = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.has(part.trim())));
