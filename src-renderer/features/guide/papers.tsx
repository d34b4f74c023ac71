export function Papers() {
  return (
    <>
      <h3>Bahan konferensi kasus</h3>
      <p>
        Pilih satu kasus atau beberapa, lalu lihat lembarnya di layar sebelum dicetak. Nama ditulis dengan
        inisial dan NIK disamarkan, kecuali Anda memilih lain dan berhak. Setiap lembar bertanda RAHASIA:
        kumpulkan kembali setelah konferensi. Kasus yang belum mempunyai rencana tetap dapat dibawa; lembarnya
        menyebutkan hal itu.
      </p>
      <h3>Laporan bulanan</h3>
      <p>
        Pilih bulan, dan rekapitulasi langsung terlihat. Awal + masuk − keluar harus sama dengan akhir, dan
        akhir bulan ini sama dengan awal bulan berikutnya. Bila tidak, ekspor ditolak dan kasus penyebabnya
        disebut; perbaiki tanggalnya, lalu ulangi.
      </p>
      <p>
        Orang dihitung berada dalam layanan sejak hari masuk sampai sehari sebelum hari keluar. Yang masuk dan
        keluar dalam bulan yang sama dihitung di kedua kolom.
      </p>
      <h3>Berkas hasil ekspor</h3>
      <p>
        Berkas XLSX, CSV, dan PDF yang disimpan di luar Titian tidak terkunci. Serahkan kepada penerimanya,
        lalu hapus dari komputer dan dari flash disk. Setiap ekspor tercatat dalam jejak audit.
      </p>
    </>
  );
}
