export function Papers() {
  return (
    <>
      <h3>Bahan konferensi kasus</h3>
      <p>
        Tekan Bahan di berkas kasus, atau tandai beberapa baris di halaman Kasus lalu Bahan. Lembar yang akan
        keluar dari printer terlihat di layar. Di sampingnya Anda menulis pertanyaan untuk diputuskan beserta
        pilihannya, memilih bagian yang ikut, lalu Simpan PDF atau Cetak.
      </p>
      <p>
        Nama ditulis dengan inisial dan NIK disamarkan, kecuali Anda memilih lain dan berhak. Setiap lembar
        bertanda RAHASIA: kumpulkan kembali setelah konferensi. Kasus yang belum mempunyai rencana tetap dapat
        dibawa; lembarnya menyebutkan hal itu. Huruf yang tidak dapat dicetak, misalnya emoji, ditulis sebagai
        kode seperti [U+1F600].
      </p>
      <p>
        Ringkas, ukuran yang dipilihkan, memuat setiap kasus dalam dua halaman: pertanyaan, keputusan
        konferensi sebelumnya dan tindak lanjutnya, target dan capaian, lalu inti asesmen dan rencana. Isian
        yang tidak muat diakhiri &quot;lanjutan di Lengkap&quot;. Lengkap memuat semuanya utuh, dengan
        formulir sebagai lampiran. Beberapa kasus didahului agenda dengan nomor lembarnya.
      </p>
      <p>
        Dengan inisial, nama orang itu dan keluarganya disamarkan di seluruh lembar, juga nama lama, ejaan
        lain, dan huruf kecil. Di atas pratinjau terbaca nama apa yang disamarkan dan kata apa yang mungkin
        nama tetapi dibiarkan, misalnya nama tetangga. Periksa keduanya dan putuskan sebelum mencetak. Di
        bawahnya tertulis apa yang ada di berkas kasus dan tidak ikut tercetak.
      </p>
      <p>
        Hasil pembahasan yang tidak disiapkan sebagai konferensi dicatat di berkas kasus, bagian Pembahasan:
        siapa yang hadir, keputusan dan pertimbangannya, dan siapa mengerjakan apa sampai kapan. Tindak
        lanjutnya muncul di Beranda sampai tanggal selesainya diisi. Berita acara bertanda tangan dipindai dan
        dilampirkan pada catatan itu.
      </p>
      <SignedLetters />
      <FieldsOfTheCentre />
      <h3>Berkas klien</h3>
      <p>
        Bila seseorang meminta salinan datanya, buka berkas kasusnya, tekan tombol titik tiga, lalu Cetak
        berkas klien. Semua yang tersimpan tentang orang itu tersusun dalam satu PDF dengan daftar isi:
        identitas, keluarga, setiap kasus dengan versi lamanya, draf, dan rekam jejak siapa yang membacanya.
        Titian meminta kata sandi sekali lagi dan menanyakan kepada siapa berkas diserahkan. Permintaan
        dijawab dalam 3 x 24 jam.
      </p>
      <p>
        Kepala, Supervisor, dan pekerja sosial yang memegang semua kasus orang itu dapat mencetaknya. Catatan
        yang hanya untuk peksos disebut tanpa isinya, kecuali dicetak oleh pekerja sosialnya. Sidik di sampul
        dihitung atas isi; sidik berkas PDF tampil di layar. Dengan keduanya dapat dibuktikan kelak bahwa
        sebuah salinan tidak diubah.
      </p>
      <Reports />
    </>
  );
}

function Reports() {
  return (
    <>
      <h3>Laporan bulanan</h3>
      <p>
        Kepala, Supervisor, dan Operator membuka Laporan dan memilih bulan, triwulan, semester, atau tahun;
        rekapitulasi langsung terlihat. Dalam masa yang lebih panjang setiap orang dihitung sekali. Awal +
        masuk − keluar harus sama dengan akhir, dan akhir bulan ini sama dengan awal bulan berikutnya. Bila
        tidak, ekspor ditolak dan kasus penyebabnya disebut; perbaiki tanggalnya, lalu ulangi. Bulan yang
        belum dimulai tidak dapat dilaporkan.
      </p>
      <p>
        Simpan XLSX dan Simpan PDF hanya memuat angka. Nominatif memuat nama dan NIK, dan hanya untuk Kepala
        dan Operator. Di sampingnya berdiri daftar permohonan dan daftar yang dilayani di luar lembaga. Setiap
        ekspor disimpan seperti saat keluar dan dapat disimpan lagi.
      </p>
      <p>
        Yang bernama selalu terkunci (AES-256). Kata sandinya tampil sekali dan tidak disimpan: catat, lalu
        sampaikan lewat telepon, jangan bersama berkasnya. XLSX dibuka Excel atau LibreOffice; PDF dan CSV
        berada dalam ZIP yang dibuka 7-Zip. Bila kata sandi hilang, simpan lagi dari Riwayat ekspor; berkas
        itu mendapat kata sandi baru, dan isinya sama (sidik tanpa kunci tetap).
      </p>
      <h3>Laporan untuk setiap penerima</h3>
      <p>
        Di Laporan, Bentuk laporan memilih profil: Dinsos kabupaten/kota, Dinsos provinsi, Sentra/Kemensos
        (dengan Terminasi dan Dampingan), LKSA ke Dinsos, Yayasan, atau profil lembaga sendiri. Kepala
        mengubahnya di Pengaturan, bagian Profil laporan: lembar dan kolomnya, judul, urutan, sebutan
        kategori, kelompok umur, nama berkas, bentuk, tanda tangan, dan surat pengantar, dengan pratinjau pada
        bulan yang nyata. Nama lembar yang ditolak Excel, kolom ganda, dan judul terlalu panjang disebut
        selagi diketik. Profil dapat diberikan kepada lembaga lain sebagai berkas, dan diambil dari berkas.
        Laporan yang sudah dikirim tetap memakai profil saat dikirim.
      </p>
      <p>
        Lembar yang dapat dipilih selain yang biasa: hari pelayanan, lama tinggal, masuk kembali, ragam
        disabilitas, ABH, umur per tahun, kapasitas (diisi di Isian dan daftar), dan data LKSA. Jumlah yang
        menghitung setiap orang sekali disebut orang berbeda.
      </p>
      <p>
        Siapa yang membetulkan sesuatu di masa yang sudah diekspor diberi tahu laporan mana yang berubah,
        sebelum tersimpan. Beranda menyebut laporan itu dengan selnya sampai diekspor lagi sebagai revisi
        berikutnya, yang memuat lembar Revisi.
      </p>
      <p>
        Orang dihitung sebagai penerima manfaat sejak hari ditetapkan, dan tidak sebelum hari masuk, sampai
        sehari sebelum hari keluar. Calon dihitung dalam Permohonan saja. Yang masuk dan keluar dalam bulan
        yang sama dihitung di kedua kolom.
      </p>
      <h3>Berkas hasil ekspor</h3>
      <p>
        Titian meminta kata sandi sekali lagi sebelum sebuah berkas keluar (XLSX, CSV, PDF yang disimpan) dan
        sebelum daftar kasus dicetak, bila kata sandi terakhir diketik lima menit yang lalu atau lebih.
        Mencetak bahan konferensi di kertas tidak memintanya. Berkas tanpa nama yang disimpan di luar Titian
        tidak terkunci. Serahkan kepada penerimanya, lalu hapus dari komputer dan dari flash disk. Setiap
        ekspor tercatat dalam jejak audit.
      </p>
    </>
  );
}

function SignedLetters() {
  return (
    <>
      <h3>Surat yang ditandatangani</h3>
      <p>
        Di berkas kasus, bagian Surat: pilih jenisnya, isi yang belum diketahui berkas, lihat dengan Pratinjau
        draf, lalu Buat surat. Yang lain diambil dari berkas; yang tidak diketahui menjadi titik-titik untuk
        ditulis tangan. Nomor diambil dari buku surat ketika surat dibuat; di Pengaturan, bagian Lembaga,
        dipilih satu buku untuk semua surat atau satu buku tiap kode, dan kode klasifikasi lembaga sendiri
        atau pola tersendiri untuk satu jenis surat. Pindaian yang sudah ditandatangani dilampirkan pada
        suratnya. Surat yang sudah dibuat tidak berubah walaupun berkasnya berubah: dicetak lagi, sidik
        SHA-256-nya sama selama kop dan kertas lembaga sama.
      </p>
      <p>
        Kepala mengubah kata-katanya di Pengaturan, bagian Templat surat, dengan tempat bernama seperti{' '}
        {'{{ klien.nama }}'} dan pratinjau pada kasus yang nyata. NIK tetap disamarkan pada surat yang dibuat
        orang yang tidak berhak membukanya.
      </p>
    </>
  );
}

function FieldsOfTheCentre() {
  return (
    <>
      <h3>Isian dan daftar lembaga</h3>
      <p>
        Di Pengaturan, bagian Isian dan daftar, lembaga menambahkan paling banyak sepuluh isian pada setiap
        formulir, dan pilihan di bawah yang resmi: sumber rujukan, jenis kegiatan, sub-alasan terminasi, dan
        tempat. Laporan menghitungnya sebagai yang resmi. Yang sudah dipakai tidak dihapus tetapi dihentikan;
        jawaban lama tetap terbaca, dan versi lama tercetak dengan label pada waktu itu. Kelompok umur laporan
        berlaku mulai bulan yang ditetapkan; laporan yang sudah dikirim tidak berubah. Templat surat menyebut
        isian lembaga seperti tempat lain: pilih di Sisipkan tempat.
      </p>
    </>
  );
}
