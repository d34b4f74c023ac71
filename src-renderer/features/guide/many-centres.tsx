/** For a Dinas, a province or the ministry: how the months of many centres are gathered; and what a centre sends. */
export function ManyCentres() {
  return (
    <>
      <h3>Di lembaga</h3>
      <ol>
        <li>
          Cetak <strong>lembar sidik</strong> di Pengaturan, bagian Kunci brankas, dan serahkan kepada Dinas
          satu kali, langsung atau lewat surat. Sidik bukan rahasia.
        </li>
        <li>
          Setiap bulan, sesudah laporan diekspor, pilih <strong>Simpan berkas bulan</strong> di Laporan.
          Isinya angka yang diekspor, tanpa nama, ditandatangani lembaga (.titian-bulan). Bila laporan itu
          direvisi, simpan dan kirim lagi.
        </li>
      </ol>
      <h3>Di Dinas</h3>
      <p>
        Semua perintah dijalankan di komputer Dinas yang mencapai sebuah PostgreSQL (15 atau lebih baru).
        Brankas tidak diperlukan, dan tidak ada nama orang yang dilayani di dalamnya.
      </p>
      <ol>
        <li>
          <strong>Mendaftarkan</strong> satu lembaga, sesudah sidiknya disamakan dengan lembarnya:{' '}
          <code>titian enrol --database ALAMAT --file BERKAS --fingerprint SIDIK</code>. Kabupaten/kota
          dikenali dari kotanya, atau disebut dengan <code>--district 34.04</code>. Brankas baru suatu lembaga
          didaftarkan dengan sidik lamanya: <code>--continues SIDIK-LAMA</code>.
        </li>
        <li>
          <strong>Mengumpulkan</strong> satu folder:{' '}
          <code>titian collect --from FOLDER --database ALAMAT</code>. Berkas yang sama tidak mengubah apa
          pun; revisi yang lebih baru menggantikan yang lama, yang tetap tersimpan. Berkas yang berubah, atau
          dari lembaga yang belum terdaftar, ditolak dan disebut. Bulan yang terlewat dan awal bulan yang
          tidak sama dengan akhir bulan sebelumnya disebut.
        </li>
        <li>
          <strong>Rekapitulasi</strong> semua lembaga:{' '}
          <code>titian collected --database ALAMAT --month 2026-10 --out Rekap.xlsx</code>, menurut
          kabupaten/kota dan kategori, menurut lembaga, yang belum mengirim, dan yang tidak cocok. Bila angka
          di database tidak seimbang, rekapitulasi ditolak.
        </li>
        <li>
          Program lain membaca tampilan <code>titian.rekap</code>, <code>titian.rekap_kabupaten</code>,{' '}
          <code>titian.belum_mengirim</code>, dan lainnya; nama dan kolomnya tidak berubah.
        </li>
      </ol>
      <p>
        Siapa yang dilayani dua lembaga dihitung di keduanya: tidak ada nama yang keluar, jadi tidak ada yang
        dapat dicocokkan.
      </p>
    </>
  );
}
