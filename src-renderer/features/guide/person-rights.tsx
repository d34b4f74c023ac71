/** What the law gives the person served, and where it stands in Titian. */
export function PersonRights() {
  return (
    <>
      <h3>Melihat dan meminta salinan</h3>
      <p>
        Cetak berkas klien di berkas kasus memuat semua data seseorang beserta rekam jejaknya. Dijawab dalam 3
        x 24 jam.
      </p>
      <h3>Membetulkan</h3>
      <p>
        Tekan Betulkan pada formulirnya dan tulis siapa yang meminta dan kapan. Pembetulan menjadi versi baru
        yang bertanggal; versi lama tetap terbaca.
      </p>
      <h3>Persetujuan dan pencabutannya</h3>
      <p>
        Di tab EIC, bagian Persetujuan. Persetujuan sah setelah ketujuh butir Pasal 21 dijelaskan; bagi anak,
        orang tua atau wali yang memberi. Penerimaan tidak pernah terhalang: pilih dasar lain dan catat
        persetujuan menyusul. Bila dicabut, betulkan catatannya: tanggal, siapa, alasan, dan apa yang
        dilanjutkan berdasar lain. Pencabutan tampil di kepala berkas dan pada cetakan.
      </p>
      <h3>Penahanan untuk proses hukum</h3>
      <p>
        Data yang ditahan tidak dapat dimusnahkan. Data anak yang berhadapan dengan hukum ditahan dengan
        sendirinya sampai Kepala menyatakan perkaranya berakhir, dengan alasan dan tanggal.
      </p>
      <h3>Pemusnahan</h3>
      <p>
        Kepala mengusulkan dari berkas kasus yang sudah ditutup. Orangnya hilang dari semua daftar, tetapi
        tidak ada yang dihapus dan usul dapat dibatalkan. Setelah masa tunggu dan setelah berita acara
        dicetak, orang kedua (Kepala lain atau Supervisor) melaksanakannya di Pengaturan, bagian Retensi dan
        pemusnahan. Bila tidak ada orang kedua, Kepala mengetik nomor registernya. Waktu saja tidak pernah
        memusnahkan.
      </p>
      <p>
        Yang tinggal: satu baris hitungan tanpa nama setiap kasus, agar laporan bulan lampau tetap seimbang;
        nomor acak dalam daftar pemusnahan; dan jejak audit, yang mengenal orang dengan nomor acak. Nama
        penerima yang pernah diketik saat mencetak tetap tertulis di jejak audit. Cadangan yang lebih tua
        masih memuat orangnya sampai dibuang 90 hari sesudahnya; bila dipulihkan, orang itu dimusnahkan
        kembali. Salinan yang sudah keluar dari Titian tidak terjangkau.
      </p>
    </>
  );
}
