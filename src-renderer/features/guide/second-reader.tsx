/** Supervision, the second reader, the review of a coercion: who reads after the worker, and what becomes of it. */
export function SecondReader() {
  return (
    <>
      <h3>Pembaca kedua</h3>
      <p>
        Asesmen, rencana, evaluasi akhir, dan terminasi dapat disetujui atau dikembalikan dengan alasan oleh
        orang lain daripada penulisnya: Supervisor atau Kepala. Mana yang harus disetujui dipilih Kepala di
        Pengaturan, Lembaga; yang harus disetujui diajukan otomatis begitu diselesaikan. Yang menunggu ada di
        Beranda pembacanya, dengan isian yang berubah sejak persetujuan terakhir. Versi yang disetujui
        bertanda siapa dan kapan, di layar dan di cetakan; pembetulan sesudahnya diajukan lagi. Yang
        dikembalikan menjadi tugas penulisnya sampai diperbaiki.
      </p>
      <p>
        Catatan yang sudah ada sebelum aturan itu dinyalakan, atau yang dibetulkan sebelum itu, muncul sebagai
        tugas penulisnya: <strong>Belum diajukan</strong>. Buka catatannya, lalu Ajukan. Bila di lembaga tidak
        ada orang lain yang boleh menjadi pembaca kedua, penulisnya menyetujui sendiri dan hal itu tertulis.
      </p>
      <h3>Telaah paksaan</h3>
      <p>
        Catatan dengan teknik paksaan (coerce) menunggu telaah Supervisor atau Kepala, paling atas di Beranda.
        Yang menelaah membaca catatannya, memilih hasilnya (sesuai, tidak sesuai, perlu tindak lanjut) dan
        menuliskan tanggapan. Dari hasil perlu tindak lanjut lahir tugas{' '}
        <strong>Tindak lanjut paksaan</strong> bagi penulis catatan itu; tugas itu berakhir bila ia menuliskan
        apa yang dilakukan, bukan dengan membetulkan catatannya. Penulis tidak menelaah catatannya sendiri.
      </p>
      <h3>Supervisi dan konsultasi</h3>
      <p>
        Supervisi tentang satu kasus, dan konsultasi dengan profesi lain, dicatat di berkas kasusnya, bagian
        Konferensi: topik, arahan, langkah yang disepakati, dan tanggal berikutnya. Supervisi tentang
        pekerjaan seorang pekerja pada umumnya dicatat di halaman <strong>Supervisi</strong>. Keduanya hanya
        dibaca penulisnya, pekerja sosial yang disupervisi, dan Kepala, dan dapat dicetak. Supervisi
        berikutnya menjadi tugas pada harinya dan berakhir bila supervisi itu dicatat.
      </p>
    </>
  );
}
