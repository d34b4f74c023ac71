import { Kbd } from '@mantine/core';

const keys: { keys: string[]; does: string }[] = [
  { keys: ['Ctrl', 'K'], does: 'Cari kasus, buka halaman, atau jalankan perintah dengan mengetik' },
  { keys: ['Ctrl', 'L'], does: 'Kunci layar' },
  { keys: ['Ctrl', 'S'], does: 'Simpan draf sekarang, tanpa menunggu' },
  { keys: ['Ctrl', 'Enter'], does: 'Simpan atau selesaikan formulir yang sedang diisi' },
  { keys: ['F8'], does: 'Ke isian wajib berikutnya yang masih kosong; dengan Shift ke yang sebelumnya' },
  { keys: ['Alt', '1'], does: 'Di berkas kasus: ke bagian pertama; Alt 2 sampai Alt 9 ke bagian berikutnya' },
  { keys: ['Alt', '0'], does: 'Ke daftar kasus, dari mana saja' },
  { keys: ['Ctrl', 'P'], does: 'Di bahan konferensi: cetak' },
  { keys: ['F1'], does: 'Buka panduan' },
  { keys: ['?'], does: 'Tampilkan daftar tombol ini' },
  { keys: ['Esc'], does: 'Tutup yang sedang terbuka, atau kembali satu langkah, juga dari sebuah isian' },
  { keys: ['Tab'], does: 'Ke isian berikutnya; dengan Shift ke isian sebelumnya' },
  { keys: ['↑', '↓'], does: 'Di daftar kasus: pindah baris; Home dan End ke ujungnya' },
  { keys: ['Enter'], does: 'Di daftar kasus: buka berkas. Di rencana: baris baru' },
  { keys: ['Spasi'], does: 'Di daftar kasus: intip di panel samping tanpa meninggalkan daftar' },
  {
    keys: ['Ctrl', 'Spasi'],
    does: 'Di daftar kasus: tandai baris, untuk bahan konferensi atau dialihkan; Ctrl A semuanya',
  },
  {
    keys: ['Tab', 'Shift+Tab'],
    does: 'Di rencana, pada baris yang masih kosong: turunkan atau naikkan tingkat (tujuan, target, kegiatan)',
  },
  {
    keys: ['↑', '↓', '←', '→'],
    does: 'Di ronde evaluasi: pindah antartarget, dan antara nilai dan status',
  },
  { keys: ['Alt', '↑', '↓'], does: 'Di laporan: masa sebelumnya, masa berikutnya' },
];

export function Keys() {
  return (
    <table>
      <thead>
        <tr>
          <th>Tombol</th>
          <th>Yang dilakukannya</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keys: pressed, does }) => (
          <tr key={does}>
            <td style={{ whiteSpace: 'nowrap' }}>
              {pressed.map((key) => (
                <Kbd key={key} mr={4}>
                  {key}
                </Kbd>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
