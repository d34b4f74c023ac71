/**
 * What the audit tells that is no operation walked by the pipeline: what a program noticed or did by
 * itself, and the ways in, which are told as logins. What an operation is called stands with its
 * declaration in the contract.
 */
export const eventNames = {
  'vault.unlock': 'Membuka brankas',
  'vault.enterWithRecoveryKey': 'Masuk dengan kunci pemulihan',
  'vault.changed': 'Berkas data berubah di luar Titian',
  'vault.damaged': 'Sebagian berkas data tidak terbaca',
  'vault.damageMet': 'Kerusakan berkas data ditemui selagi dipakai',
  'vault.slotsDamaged': 'Berkas kunci rusak atau hilang, dan dibuat ulang',
  'vault.slotsOlder': 'Berkas kunci yang lebih lama dipasang kembali',
  'vault.rescue': 'Menyelamatkan isi brankas yang rusak',
  'rescue.remakeKeys': 'Membuat ulang berkas kunci dari cadangan',
  'clock.behind': 'Jam komputer mundur',
  'clock.ahead': 'Jam komputer melompat maju',
  'attachment.sweep': 'Membuang sisa berkas lampiran yang tidak jadi disimpan',
  'case.helperBegan': 'Pengganti atau pendamping kasus mulai bekerja',
  'case.helperEnded': 'Masa pengganti atau pendamping kasus berakhir',
  'erasure.purge': 'Memusnahkan data seseorang',
  'audit.mismatch': 'Jejak audit tidak sampai ke baris yang tercatat',
  'backup.auto': 'Membuat cadangan otomatis',
  'backup.restore': 'Memulihkan brankas dari cadangan',
} as const;
export type EventName = keyof typeof eventNames;
