/** How a case conference is prepared, held and closed, and what is printed of it. */
export function Conferences() {
  return (
    <>
      <h3>Menyiapkan</h3>
      <p>
        Pekerja sosial mengajukan kasusnya dari berkas kasus, bagian Pembahasan:{' '}
        <strong>Ajukan ke konferensi</strong>, dengan pertanyaan yang harus diputuskan dan pilihannya;
        beberapa kasus sekaligus diajukan dari halaman Kasus: tandai barisnya, lalu <strong>Ajukan</strong>.
        Kepala atau Supervisor membuka halaman <strong>Konferensi</strong>, menekan{' '}
        <strong>Siapkan konferensi</strong>, mengisi tanggal, jam, tempat atau tautan, pimpinan, notulis, dan
        peserta, lalu menyusun agenda. Yang ditawarkan lebih dahulu: kasus yang belum diputuskan pada
        konferensi sebelumnya, yang diajukan, yang tindak lanjutnya belum selesai, dan yang belum pernah atau
        sudah 90 hari tidak dibahas. Tekan Masukkan, isi pertanyaannya, atur urutannya, lalu{' '}
        <strong>Simpan agenda</strong>. Bahan untuk peserta dibuka dengan tombol Bahan.
      </p>
      <p>
        Keluarga atau petugas yang datang untuk satu kasus saja dicatat untuk kasus itu. Mereka diundang dan
        menandatangani daftar hadir tersendiri, dan tidak disebut dalam hasil kasus lain. Bila ada orang dari
        luar dan persetujuan sebuah kasus tidak mencakup konferensi dengan pihak luar, kasus itu disebut
        dengan inisial, atau tidak dibahas dengan menuliskan alasannya.
      </p>
      <h3>Melaksanakan</h3>
      <p>
        <strong>Mulai konferensi</strong>, tandai siapa yang hadir lewat Ubah, lalu{' '}
        <strong>Bahas dan putuskan</strong>. Layarnya dibuat untuk proyektor: ringkasan kasus di kiri, isian
        notulis di kanan, tersimpan otomatis. Alt Page Down membuka kasus berikutnya. Keputusan tersimpan
        dalam berkas kasusnya. Tindak lanjut muncul di Beranda rekan yang namanya dipilih, atau rekan yang
        memantau bila yang mengerjakan orang luar, menjelang tenggatnya. Keputusan yang meminta penetapan,
        perubahan rencana, rujukan, atau terminasi tampak di atas berkas kasus sampai dilaksanakan; tombolnya
        membuka formulir yang sudah terisi dari keputusan itu.
      </p>
      <p>
        Konferensi yang tidak jadi dilaksanakan ditunda ke tanggal lain atau dibatalkan, dengan alasan;
        kasusnya ditawarkan lagi.
      </p>
      <h3>Menutup</h3>
      <p>
        Setelah setiap kasus diputuskan atau dicatat mengapa tidak dibahas, pimpinan konferensi atau Kepala
        menekan <strong>Sahkan notulen</strong>. Sesudah itu agenda dan keputusan tetap: yang perlu dibetulkan
        ditulis sebagai tambahan, dan hanya tanggal selesai tindak lanjut yang masih diisi.
      </p>
      <h3>Yang dicetak</h3>
      <p>
        Tombol <strong>Cetak</strong> pada halaman sebuah konferensi: undangan (kasus dengan inisial dan nomor
        register), daftar hadir, berita acara, dan tindak lanjut per orang; untuk satu kasus petikan berita
        acara, yang tidak menyebut kasus lain, dan lembar keputusan untuk berkasnya. Dalam cetakan kasus yang
        disebut dengan inisial, nama orang itu dan keluarganya juga disamarkan di dalam tulisan notulis;
        bacalah sekali lagi sebelum diserahkan, karena nama orang yang tidak ada di berkas tidak dikenali.
        Sebelum notulen disahkan, naskahnya bertanda konsep. Pekerja sosial mencetak kasusnya sendiri saja;
        naskah itu menyebutkan bahwa isinya sebagian.
      </p>
    </>
  );
}
