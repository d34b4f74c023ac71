/** Jenis kelamin, in the letters every Indonesian form uses. */
export const sexes = { L: 'Laki-laki', P: 'Perempuan' } as const;
export type Sex = keyof typeof sexes;
