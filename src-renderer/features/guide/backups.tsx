/** How backups come about, and how a vault is brought back. */
export function Backups() {
  return (
    <>
      <p>
        Cadangan adalah salinan terenkripsi dari seluruh brankas: satu berkas, dengan lampiran di folder di
        sampingnya. Hanya kunci pemulihan yang membukanya; kata sandi siapa pun tidak ikut di dalamnya. Bila
        menyalinnya dengan tangan, salin seluruh folder.
      </p>
      <ul>
        <li>
          <strong>Dibuat otomatis</strong> setiap empat jam pemakaian, saat dikunci, dan saat ditutup, bila
          ada yang ditulis. Setiap cadangan dibuka dan diperiksa lebih dahulu sebelum dihitung sebagai
          cadangan.
        </li>
        <li>
          <strong>Umurnya</strong> terbaca di kiri bawah setiap halaman dan di Beranda. Kuning berarti lebih
          dari satu hari, merah berarti lebih dari tiga hari; untuk salinan di luar komputer, merah berarti
          lebih dari tujuh hari.
        </li>
        <li>
          <strong>Tempat kedua</strong> dipilih Kepala Panti di Cadangan: flash disk atau komputer lain.
          Pasang flash disk paling sedikit sekali seminggu, lalu simpan di gedung lain. Cadangan yang hanya
          ada di komputer ini ikut hilang bersamanya.
        </li>
        <li>
          <strong>Yang disimpan:</strong> tiga dari hari terakhir, tujuh hari, empat minggu, dan dua belas
          bulan. Selebihnya dihapus otomatis, kecuali bila jumlah orang menyusut dan belum dibenarkan.
        </li>
        <li>
          <strong>Latihan pemulihan</strong> dilakukan Kepala Panti setiap tiga bulan, dengan lembar kunci
          pemulihan di tangan. Brankas tidak disentuh.
        </li>
        <li>
          <strong>Data contoh</strong> tidak dicadangkan dengan sendirinya.
        </li>
      </ul>
      <h3>Memulihkan</h3>
      <ol>
        <li>
          Siapkan flash disk cadangan dan lembar kunci pemulihan. Di komputer baru, pasang Titian dahulu.
        </li>
        <li>Di halaman pertama atau di halaman masuk, pilih Pulihkan dari cadangan.</li>
        <li>Pilih cadangan, ketik kunci pemulihan, dan baca apa yang akan kembali.</li>
        <li>Pilih Kepala Panti yang masuk pertama kali, dan buat kata sandi baru untuknya.</li>
        <li>
          Tekan Pulihkan sekarang. Brankas lama tidak dihapus: foldernya diganti nama, dan namanya
          ditunjukkan.
        </li>
        <li>Sesudah masuk, beri kata sandi baru kepada yang lain di Pengaturan, Pengguna.</li>
      </ol>
      <p>
        Yang ditulis sesudah cadangan itu dibuat tidak ikut kembali. Cadangan di flash disk tidak berubah oleh
        pemulihan, jadi pemulihan dapat diulang.
      </p>
    </>
  );
}
