import { DrawingFigure } from '../../ui/drawing-figure.tsx';
import { officeDrawing } from './office-drawing.ts';

/** Several PCs around one vault: who connects to whom, how one is let in, and what to do when one is missing. */
export function Office() {
  return (
    <>
      <p>
        Satu PC menyimpan brankas: <strong>PC induk</strong>. PC lain di jaringan kantor yang sama dapat
        menjadi <strong>PC kerja</strong>: membuka brankas di PC induk, masing-masing orang dengan kata
        sandinya sendiri. Tidak ada yang lewat internet, dan PC kerja tidak menyimpan berkas apa pun.
      </p>
      <DrawingFigure drawing={officeDrawing} />
      <h3>Menyambungkan PC kerja</h3>
      <ol>
        <li>
          Di PC induk, Kepala Panti membuka Pengaturan, PC kantor, lalu “Buka untuk PC lain di kantor”. Bila
          Windows bertanya, pilih Izinkan untuk jaringan pribadi. Memilih Batal membuat PC lain tidak dapat
          menyambung sampai aturan “Titian” dihapus di Windows Firewall oleh administrator.
        </li>
        <li>Tekan “Buat kode”. Kode berlaku sepuluh menit, untuk satu PC, tiga kali percobaan.</li>
        <li>
          Di PC lain, buka Titian, pilih “Sambungkan ke Titian di kantor”, ketik alamat, kode, dan nama PC
          itu. Bila memakai “Cari di jaringan”, Windows dapat bertanya juga di PC ini: pilih Izinkan untuk
          jaringan pribadi. Tanpa izin itu alamatnya diketik, dan PC ini tidak menemukan PC induk yang
          alamatnya berubah.
        </li>
        <li>
          Bandingkan tiga kata di kedua layar. Bila sama, tekan “Ya, sama” di keduanya. Bila tidak, batalkan.
        </li>
      </ol>
      <p>
        Sejak itu PC kerja membuka halaman masuk otomatis, juga sesudah alamat PC induk berubah. Kepala
        melihat daftar PC dan siapa yang sedang masuk, dan dapat mengeluarkan sebuah PC; kunci PC itu langsung
        tidak berlaku.
      </p>
      <h3>Bekerja bersamaan</h3>
      <ul>
        <li>
          Setiap orang terkunci otomatis bila diam, dan paling lama sesudah delapan jam. Brankas tertutup
          bersama orang terakhir yang keluar.
        </li>
        <li>Yang disimpan rekan tampil di layar lain tanpa memindahkan yang sedang dibaca.</li>
        <li>
          Bila rekan menyimpan pengaturan, templat, profil, atau agenda yang sedang Anda ubah, isian Anda
          tetap tampil dan layar menyebut apa yang disimpannya, sebelum Anda memilih.
        </li>
        <li>
          Bila dua orang menulis di formulir yang sama, formulir mengatakannya; yang menyimpan kedua melihat
          kedua isian berdampingan. Tidak ada yang tertimpa.
        </li>
        <li>
          Satu orang boleh masuk di dua PC; keduanya mengatakannya. Di satu PC hanya satu orang yang masuk
          pada satu saat: kunci dahulu, lalu rekan masuk. Jendela kedua di PC yang sama selalu mulai di
          halaman masuk, dan jendela yang lama terputus.
        </li>
        <li>
          Memulihkan, menyelamatkan data, memasang pembaruan, dan membuka data contoh hanya dapat dilakukan di
          PC induk, saat rekan lain tidak sedang masuk.
        </li>
      </ul>
      <h3>Bila PC induk tidak menjawab</h3>
      <p>
        Layar mengatakan sebabnya: mati atau tidur, Titian di sana tertutup, atau kabel PC ini terlepas. Yang
        tampil di layar tetap ada dan disimpan begitu tersambung lagi. Bila Titian terkunci sebelum itu, yang
        diketik ditahan di PC kerja, tersandi, sampai penulisnya masuk kembali; hanya hilang bila PC itu
        dimatikan. Draf formulir yang sudah tersimpan menunggu penulisnya di PC mana pun; yang diketik di
        kotak kecil atau halaman pengaturan, dan foto yang dipilih, menunggu di PC tempat itu diketik. Kata
        sandi tidak ditahan. Tidak ada salinan berkas untuk bekerja tanpa PC induk. Selama kantor dibuka,
        Titian meminta PC induk tidak tidur dengan sendirinya; menutup layar laptop tetap menidurkannya.
      </p>
      <p>
        Bila versi Titian berbeda, layar mengatakan PC mana yang diperbarui dahulu. PC kerja dapat mengambil
        paket pembaruan yang terakhir dipasang di PC induk, lewat sambungan yang sama; tanda tangannya
        diperiksa seperti paket dari flash disk.
      </p>
      <MovingTheHub />
      <h3>Yang tidak dapat dilakukan program</h3>
      <p>
        Wi-Fi tamu dan jaringan yang disetel “Publik” di Windows sering melarang PC saling berhubungan: pakai
        jaringan kantor, setel sebagai jaringan pribadi. Dua PC induk di satu jaringan tidak tertukar, karena
        setiap PC kerja hanya mengenal kunci PC induknya. Laptop yang menyimpan kunci PC kerja dan dicuri
        tidak membuka berkas apa pun tanpa kata sandi, tetapi keluarkan segera dari daftar PC.
      </p>
    </>
  );
}

function MovingTheHub() {
  return (
    <>
      <h3>Memindahkan PC induk</h3>
      <ol>
        <li>
          Di PC lama: Pengaturan, PC kantor, Tutup kantor, tanpa centang “Kunci juga PC ini”. Buat cadangan ke
          flash disk, lalu kunci.
        </li>
        <li>
          Di PC baru: pasang Titian, Pulihkan dari cadangan dengan kunci pemulihan, lalu di Pengaturan,
          Pengguna, beri setiap rekan kata sandi baru: kata sandi lama mereka tidak ikut dalam cadangan.
          Sesudah itu buka kantor di Pengaturan, PC kantor.
        </li>
        <li>
          Di setiap PC kerja: “Lepaskan PC ini dari kantor” di halaman masuk, lalu sambungkan dengan kode dari
          PC induk yang baru. Pasangan PC tidak ikut dalam cadangan; menyambungkan satu PC memerlukan
          kira-kira dua menit. Bila dipulihkan di PC induk yang sama, semua PC kerja tetap tersambung dan
          setiap orang tetap memakai kata sandinya.
        </li>
        <li>
          Pastikan PC lama tidak dibuka lagi sebagai PC induk: catatan sesudah pemindahan hanya ada di PC
          baru.
        </li>
      </ol>
    </>
  );
}
