/** Status perkawinan. */
export const maritalStatuses = {
  single: 'Belum Kawin',
  married: 'Kawin',
  divorced: 'Cerai Hidup',
  widowed: 'Cerai Mati',
} as const;
export type MaritalStatus = keyof typeof maritalStatuses;
