/** Every case against the standard, what is empty, and what an inspector sees. */
export function Standard() {
  return (
    <>
      <p>
        Halaman <strong>Standar</strong> (Supervisor, Kepala, Pemeriksa) membandingkan setiap kasus dengan
        standar lembaga: kontrak, persetujuan, berkas penerimaan, asesmen pertama, rencana, evaluasi berkala,
        dan pembaca kedua. Standar dan tenggatnya dipilih Kepala di Pengaturan, Lembaga. Bagian kasus yang
        memenuhi semua terlihat menurut pekerja sosial dan menurut bulan; setiap angka membuka daftar
        kasusnya. Yang dipenuhi setelah tenggat disebut terlambat; yang tidak sempat jatuh tempo sebelum
        keluar tidak diminta. Cetakan dan XLSX memuat nomor register dan inisial, tanpa nama.
      </p>
      <p>
        <strong>Isian kosong</strong> menghitung isian yang wajib atau diharapkan dan belum terisi, menurut
        formulir, dalam kasus berjalan yang Anda lihat. Isi membuka formulirnya tepat di isian itu.
      </p>
      <p>
        Pemeriksa (Dinas Sosial, akreditasi) melihat standar dan angka laporan saja: nomor register dan
        inisial, bukan nama; terpenuhi atau belum dan tanggalnya, bukan isi berkas. Ia tidak menulis dan tidak
        mengirim laporan. Bila pemeriksaan perlu membaca sebuah berkas, perlihatkan berkas itu bersamanya.
      </p>
    </>
  );
}
