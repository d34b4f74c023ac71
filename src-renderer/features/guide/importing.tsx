/** How an old list comes in, and how it is taken back. */
export function Importing() {
  return (
    <>
      <p>
        Kepala dan Operator membawa masuk daftar lama lewat <strong>Kasus, Impor</strong>: buku induk di
        Excel, CSV dari formulir daring, atau hasil ekspor program lain. Berkasnya hanya dibaca, tidak diubah.
        Belum ada yang tersimpan sebelum Impor dipilih pada langkah terakhir.
      </p>
      <ol>
        <li>
          <strong>Berkas.</strong> XLSX atau CSV, paling besar 20 MB dan 20.000 baris. Berkas Excel lama
          (.xls) dan yang terkunci kata sandi disimpan dahulu sebagai XLSX biasa. Bila daftar belum ada, mulai
          dari Unduh contoh Excel: pilihannya sudah tersedia sebagai daftar, dan tiga barisnya hanya contoh.
        </li>
        <li>
          <strong>Kolom.</strong> Judul kolom dicari sendiri, juga di bawah baris judul dan dalam dua baris
          yang digabung. Setiap kolom dicocokkan menurut judulnya, menurut isinya, atau seperti berkas
          sebelumnya; ubah bila keliru. Yang sama bagi semua orang dan tidak punya kolom, misalnya kategori,
          diisi satu kali.
        </li>
        <li>
          <strong>Periksa.</strong> Setiap masalah disebut pada selnya dan dibetulkan di situ. Kata yang belum
          dikenal dipilih artinya satu kali untuk semua baris. Orang yang mirip orang lain, dalam berkas atau
          yang sudah tercatat, ditampilkan bersebelahan: Andalah yang memutuskan. Baris yang dibiarkan tidak
          diambil.
        </li>
        <li>
          <strong>Hasil.</strong> Impor dicoba seluruhnya tanpa disimpan, lalu disebut hasilnya. Sesudah Impor
          dipilih, sebuah cadangan dibuat dan semuanya masuk dalam satu langkah: semua, atau tidak sama
          sekali.
        </li>
      </ol>
      <ul>
        <li>
          <strong>NIK yang tersimpan sebagai angka</strong> (3,40112E+15) ditolak: Excel sudah mengganti angka
          terakhirnya dengan nol, dan tidak ada yang dapat mengembalikannya. Ketik lagi dari kartunya, atau
          kosongkan.
        </li>
        <li>
          <strong>Nomor buku induk</strong> dipakai seperti tertulis, dicari dan tercetak seperti nomor lain.
          Bila mengikuti pola nomor lembaga (Pengaturan, Lembaga), nomor berikutnya melanjutkan yang
          tertinggi. Sesuaikan pola itu dengan buku induk sebelum mengimpor.
        </li>
        <li>
          <strong>Kasus yang sudah ditutup</strong> masuk dengan tanggal dan alasan keluarnya, juga oleh
          Operator, dan juga di samping kasus yang masih terbuka. Satu kasus lama dapat dicatat tanpa berkas:
          saat mendaftarkan orangnya, atau lewat tindakan lain di kasusnya, Kasus lama yang sudah ditutup.
          Yang tidak tertulis, seperti sub-alasan, tetap kosong dan tampak di halaman Isian kosong.
        </li>
        <li>
          <strong>Tidak ada yang dikarang:</strong> tahun lahir tanpa tanggal menjadi perkiraan umur, nama
          wilayah yang dimiliki beberapa tempat ditanyakan satu kali, yang tidak ada dalam daftar resmi tetap
          tertulis dalam alamat, dan setiap tafsiran disebut dalam protokol.
        </li>
        <li>
          <strong>Protokol</strong> menyebut baris yang diambil, yang tidak, dan sebabnya. Simpan bersama
          berkas asalnya.
        </li>
        <li>
          <strong>Membatalkan:</strong> selama belum ada yang ditulis pada orang-orang itu dan belum ada
          laporan yang diekspor, seluruh impor dapat dibatalkan dari daftar Impor sebelumnya.
        </li>
        <li>
          <strong>Sesudah mengimpor,</strong> hapus sendiri salinan berkas lama yang tidak perlu lagi: yang di
          luar Titian tidak terenkripsi.
        </li>
      </ul>
    </>
  );
}
