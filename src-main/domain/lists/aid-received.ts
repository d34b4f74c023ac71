/** Bantuan sosial yang sudah diterima. */
export const aidReceived = {
  none: 'Belum Menerima',
  pkh: 'PKH',
  sembako: 'Sembako',
  'kis-pbi-jk': 'KIS PBI-JK',
  kip: 'KIP',
  prokus: 'Prokus',
  other: 'Lainnya',
} as const;
