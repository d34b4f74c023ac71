/** What a trouble with an update can tell: versions as in package.json, and what is here. */
export type UpdateTroubleDetail = {
  /** The version that the file brings. */
  version?: string;
  /** The version that runs. */
  running?: string;
  /** Where the file is. */
  path?: string;
};

/**
 * Why a file is no update that may be installed here, or an earlier version none that may be taken back: each with the
 * sentence people read. None touches the vault, and the sentence says so where somebody could think it.
 */
export const updateTroubles = {
  // The file
  missing: ({ path }) =>
    `Berkas ${path ?? 'itu'} tidak ditemukan atau tidak dapat dibaca. Periksa flash disknya.`,
  'not-an-update': () =>
    'Berkas ini bukan paket pembaruan Titian. Paketnya bernama seperti Titian-1.2.3-windows.pembaruan.',
  unsigned: () =>
    'Tanda tangan paket ini bukan dari pembuat Titian. Paket ini tidak dipasang. Jangan dipakai lagi, dan tanyakan kepada yang memberikannya.',
  changed: () =>
    'Isi paket ini berubah setelah ditandatangani. Paket ini tidak dipasang. Salin ulang dari sumbernya ke flash disk yang sehat.',
  cut: () =>
    'Paket ini tidak utuh: salinannya terpotong atau bertambah. Paket ini tidak dipasang. Salin ulang dari sumbernya.',
  // What it brings
  'other-system': () =>
    'Paket ini untuk sistem lain, bukan untuk komputer ini. Ambil paket yang namanya menyebut sistem komputer ini.',
  older: ({ version, running }) =>
    `Paket ini berisi versi ${version ?? 'yang lebih lama'}, lebih lama daripada versi ${running ?? 'yang berjalan'} di komputer ini. Tidak ada yang dipasang.`,
  same: ({ version }) => `Versi ${version ?? 'ini'} sudah berjalan di komputer ini. Tidak ada yang dipasang.`,
  'below-vault': ({ version }) =>
    `Versi ${version ?? 'itu'} tidak mengenal bentuk data brankas ini, jadi tidak dapat membukanya. Tidak ada yang berubah.`,
  // This place
  'no-key': () =>
    'Titian ini dibuat tanpa kunci penanda tangan, jadi tidak menerima paket pembaruan. Pakai pemasang versi baru.',
  'no-installation': () =>
    'Titian ini tidak dibuka dari tempat ia dipasang, jadi tidak diperbarui dari sini. Pakai pemasang versi baru.',
  'demo-vault': () =>
    'Pembaruan dipasang dari brankas lembaga sendiri, supaya brankas itu dicadangkan dahulu. Keluar dari data contoh, lalu masuk ke brankas lembaga.',
  'restart-first': () =>
    'Versi lain sudah dipasang dan menunggu dibuka. Kunci dan tutup Titian, buka lagi, lalu pasang paket ini.',
  'nothing-before': () => 'Tidak ada versi sebelumnya di komputer ini.',
  // The installer
  'no-room': () =>
    'Ruang disk tidak cukup untuk versi baru. Kosongkan dahulu, lalu coba lagi. Versi yang berjalan tetap utuh.',
  held: () =>
    'Berkas Titian sedang dipegang program lain, mungkin antivirus. Tunggu sebentar, lalu coba lagi. Versi yang berjalan tetap utuh.',
  'not-installed': () =>
    'Pemasang berhenti sebelum selesai. Versi yang berjalan tetap utuh. Coba sekali lagi.',
} satisfies Record<string, (detail: UpdateTroubleDetail) => string>;
export type UpdateTrouble = keyof typeof updateTroubles;

/** The sentence of a trouble. */
export function describeUpdateTrouble(trouble: UpdateTrouble, detail: UpdateTroubleDetail = {}): string {
  return updateTroubles[trouble](detail);
}

/** A version as it stands against this program: what it brings, or what it is. */
export type VersionFacts = {
  version: string;
  /** The newest form of the data it knows: the number of its last migration. */
  schema: number;
  /** By Node's names of platform and processor: 'win32-x64'. */
  system: string;
};

/** Why an update may not be installed over what runs; undefined when it may. */
export function judgeUpdate(update: VersionFacts, running: VersionFacts): UpdateTrouble | undefined {
  if (update.system !== running.system) return 'other-system';
  const order = compareVersions(update.version, running.version);
  if (order < 0) return 'older';
  if (order === 0) return 'same';
  return update.schema < running.schema ? 'below-vault' : undefined;
}

/** Below zero when the first version is older: '0.9.0' before '0.10.0'. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (const [index, number] of (a ?? []).entries()) {
    const difference = number - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
