export function Installing() {
  return (
    <>
      <ul>
        <li>
          <strong>Windows 10 dan 11 (64 bit).</strong> Jalankan Titian-Setup (32 MB). Titian dipasang untuk
          akun Windows ini saja, tanpa administrator dan tanpa internet, lalu dibuka di jendela Edge, Chrome,
          atau Chromium. Bila Windows terlalu lama, ruang disk kurang, tidak ada peramban, atau foldernya di
          jaringan atau OneDrive, Setup mengatakannya dan tidak menulis apa pun.
        </li>
        <li>
          <strong>Tanpa memasang.</strong> Folder portabel (47 MB) dijalankan dari flash disk atau folder mana
          pun. Brankas tetap berada di disk komputer, tidak di flash disk.
        </li>
        <li>
          <strong>Debian dan Ubuntu.</strong> Paket .deb (38 MB), yang memerlukan Chromium, Chrome, atau Edge.
        </li>
      </ul>
      <h3>Memperbarui dari flash disk</h3>
      <ul>
        <li>
          Salin berkas berakhiran <code>.pembaruan</code> ke flash disk. Kepala atau operator membuka
          Pengaturan, Pembaruan, memilihnya, lalu menekan Cadangkan dan pasang.
        </li>
        <li>
          Titian memeriksa tanda tangan dan isinya, membuat cadangan, dan memasang versi baru di samping yang
          lama. Versi baru dipakai saat Titian dibuka berikutnya. Paket tanpa tanda tangan pembuat Titian,
          yang berubah, yang lebih lama, atau untuk sistem lain ditolak dengan alasannya.
        </li>
        <li>
          Bila versi baru bermasalah, kembalilah ke versi sebelumnya di layar yang sama, selama bentuk data
          brankas belum diperbarui. Sesudah itu jalan kembali adalah cadangan yang dibuat sebelum pembaruan.
        </li>
        <li>
          Di Debian dan Ubuntu Titian memeriksa paket, membuat cadangan, lalu menunjukkan perintah
          pemasangannya. Versi lama digantikan, jadi di sana tidak ada jalan kembali lewat layar ini.
        </li>
        <li>Mencopot Titian tidak menghapus brankas dan cadangan.</li>
      </ul>
    </>
  );
}
