/** How scans and photographs come into a case file, and what becomes of them. */
export function Attachments() {
  return (
    <>
      <p>
        Pindaian dan foto disimpan bersama berkasnya di bagian <strong>Dokumen</strong>, terenkripsi seperti
        data lain. Tekan Tambah lampiran, jatuhkan berkas di halaman itu, atau tempel gambar dengan Ctrl+V.
        Lampiran sebuah kontrak, persetujuan, asesmen, catatan intervensi, atau hasil konferensi ditambahkan
        pada catatannya sendiri, setelah catatan itu diselesaikan.
      </p>
      <ul>
        <li>
          <strong>Yang diterima:</strong> JPEG, PNG, WebP, dan PDF, paling besar 20 MB. Isinya diperiksa,
          bukan hanya namanya.
        </li>
        <li>
          <strong>Gambar</strong> paling besar 50 juta piksel. Yang disimpan adalah gambar baru, tegak seperti
          dipotret, dengan sisi terpanjang paling besar 3.508 piksel: kertas A4 pada 300 dpi tetap terbaca.
          Ukuran sebelum dan sesudahnya disebut. Tempat, waktu, jenis kamera, dan apa pun yang disisipkan
          dalam berkasnya tidak ikut disimpan. Foto HEIC dari iPhone disimpan dahulu sebagai JPEG. PDF
          disimpan apa adanya, termasuk nama pembuatnya bila tertulis di dalamnya.
        </li>
        <li>
          <strong>Halaman PDF yang tampil kosong</strong> biasanya pindaian hemat ruang (JBIG2 atau JPEG
          2000), yang tidak dapat digambar di sini. Isinya tetap tersimpan utuh. Pindai sebagai JPEG, atau
          baca lewat Simpan salinan.
        </li>
        <li>
          <strong>Yang boleh melihat:</strong> setiap lampiran dibaca orang yang boleh membaca bagian
          tempatnya berada. Operator melihat lampiran identitas dan kasus. Lampiran catatan untuk pekerja
          sosial saja hanya dibaca penulisnya dan pekerja sosial kasus itu.
        </li>
        <li>
          <strong>Mengeluarkan</strong> tidak menghapus: lampiran pindah ke daftar di bawah, dengan alasannya,
          dan dapat dikembalikan.
        </li>
        <li>
          <strong>Simpan salinan</strong> menulis berkas yang tidak terenkripsi di luar brankas. Kata sandi
          ditanyakan lagi, dan penerimanya tercatat di jejak audit.
        </li>
        <li>
          <strong>Setelah menambahkan,</strong> hapus sendiri berkas asli di komputer, ponsel, atau pemindai:
          yang di luar Titian tidak terenkripsi.
        </li>
        <li>
          <strong>Cadangan</strong> membawa lampiran dalam folder di sebelahnya. Bila menyalin cadangan dengan
          tangan, salin folder lampiran itu juga.
        </li>
      </ul>
    </>
  );
}
