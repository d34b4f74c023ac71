/** How a case goes to another centre, how one that came is taken, and how the answer goes back. */
export function HandingOver() {
  return (
    <>
      <p>
        Berkas kasus dapat ikut bersama rujukan, sebagai satu berkas terkunci (.titian-kasus) yang hanya
        dibuka Titian lembaga tujuan dengan kodenya.
      </p>
      <h3>Menyerahkan</h3>
      <ol>
        <li>
          Isi rujukan di Terminasi, bagian Rujukan, lalu pilih <strong>Serahkan berkas kasus</strong>.
          Persetujuan yang tercatat disebut di atasnya; foto hanya ikut bila persetujuannya mencakup foto.
        </li>
        <li>
          Pilih bagian yang perlu mereka ketahui. Identitas dan keluarga selalu ikut. Catatan rahasia tidak
          ikut, kecuali diminta, dan tidak pernah berada di lembar cetaknya.
        </li>
        <li>
          Simpan berkasnya. Kode enam belas angka tampil satu kali dan tidak disimpan: bacakan lewat telepon,
          jangan bersama berkasnya. Bila kodenya hilang, buat berkasnya sekali lagi.
        </li>
        <li>
          Jawaban mereka (.titian-jawaban) diambil di rujukan yang sama dengan <strong>Ambil jawaban</strong>.
        </li>
      </ol>
      <h3>Menerima</h3>
      <ol>
        <li>
          Pilih <strong>Kasus, Terima rujukan</strong>, pilih berkasnya, dan ketik kodenya. Belum ada yang
          tersimpan. Samakan sidik pengirim dengan lembar sidik lembaga itu bila Anda memilikinya.
        </li>
        <li>
          Pilih orang yang mirip, atau daftarkan dahulu: isiannya diambil dari berkas. Isian identitas yang
          berbeda ditampilkan bersebelahan; yang ditandai diambil, dan yang lama tetap terbaca di riwayat.
        </li>
        <li>
          Tandai catatan yang diambil. Semuanya menjadi bagian <strong>Dari lembaga lain</strong> dalam kasus:
          hanya dibaca, ditandai pengirimnya, ditemukan di Cari, dan tidak dihitung dalam laporan di sini.
          Isian yang tidak ditanyakan di sini tetap ada sebagai teks.
        </li>
        <li>
          Diambil ke orang yang salah? <strong>Batalkan pengambilan</strong>, di halaman yang sama atau di
          bagian <strong>Dari lembaga lain</strong>, mengeluarkan semuanya lagi selama belum ada isian yang
          dimulai dari catatan itu, identitasnya tidak dikoreksi sesudahnya, dan datanya tidak ditahan untuk
          proses hukum. Bila tidak dapat, sebabnya tertulis di sampingnya.
        </li>
        <li>
          Asesmen dan Perencanaan yang masih kosong dapat dimulai dari yang terakhir mereka tulis: target yang
          sudah tercapai dan tanggal yang sudah lewat tidak dibawa.
        </li>
        <li>
          Kirim balik jawabannya dengan <strong>Simpan jawaban</strong>; hanya pengirim yang dapat membukanya.
        </li>
      </ol>
      <p>
        Berkas yang terpotong, berubah, sudah pernah diambil, atau dibuat Titian yang lebih baru ditolak
        dengan alasannya, dan tidak ada yang diambil setengah.
      </p>
    </>
  );
}
