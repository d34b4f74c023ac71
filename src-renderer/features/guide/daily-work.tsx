import { Kbd } from '@mantine/core';
import { useSession } from '../../core/session.ts';

export function DailyWork() {
  const { clientLabel, idleMinutes } = useSession();
  return (
    <>
      <h3>Memulai</h3>
      <p>
        Masuk dengan nama pengguna dan kata sandi Anda sendiri. Nama Anda selalu terlihat di kanan atas:
        pastikan itu memang Anda sebelum menulis, karena setiap catatan menyimpan nama penulisnya.
      </p>
      <p>
        <strong>Beranda</strong> menunjukkan semua yang menunggu Anda: yang ditandai, yang perlu ditelaah,
        yang terlewat, hari ini, tujuh hari ini, dan sampai sebulan ke depan. Setiap baris membuka catatannya.
        Tugas tidak hilang begitu saja: ia berakhir bila formulir yang dimintanya diselesaikan, atau bila Anda
        memilih Selesai, Tunda, Tidak perlu lagi, atau Serahkan dan menuliskan alasannya. Riwayatnya ada di
        bagian Riwayat kasus itu; yang keliru diakhiri dibuka kembali di sana. Dengan keyboard: panah memilih
        baris, Enter membuka, <Kbd>S</Kbd> selesai, <Kbd>T</Kbd> tunda, <Kbd>P</Kbd> tidak perlu lagi,{' '}
        <Kbd>A</Kbd> serahkan.
      </p>
      <p>
        Tugas yang tidak berasal dari formulir ditambahkan dengan Tambah tugas. Halaman <strong>Tugas</strong>{' '}
        memuat kalender sebulan, yang juga dicetak; Supervisor dan Kepala melihatnya juga menurut pekerja, dan
        memberi tugas kepada rekan. Kasus yang ditandai, terlewat, tanpa catatan 14 hari, atau tanpa rencana
        disaring di halaman Kasus, Perlu dilihat.
      </p>
      <h3>Mencari</h3>
      <p>
        Tekan <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> dari halaman mana pun, lalu ketik sebagian nama, alias, atau nomor.
        Di halaman Kasus, ketik langsung di kotak pencarian; besar kecil huruf, ejaan lama, dan nama yang
        disambung atau dipisah tidak berpengaruh. Yang boleh membaca identitas menemukan orang juga dari nama
        lamanya, nama ibunya, nomor telepon, NIK, dan nomor KK. Bila tidak ada yang cocok, yang salah satu
        hurufnya berbeda ditampilkan sebagai mirip. Daftarnya disaring dan dikelompokkan dengan jumlahnya;
        susunan yang sering dipakai disimpan di Tampilan. Foto seseorang tampil di samping namanya; bila layar
        Anda terlihat orang lain, pilih Inisial saja di Pengaturan, Tampilan.
      </p>
      <h3>Mendaftarkan orang</h3>
      <p>
        Kasus, lalu Daftarkan orang. Selagi Anda mengetik, Titian mencari orang yang mirip, juga yang ditulis
        dengan ejaan lain atau pernah tercatat dengan nama lain. Bandingkan berdampingan: bila orangnya sama,
        buka kasus baru pada berkas yang lama. Orang dengan nomor KK yang sama dapat langsung ditambahkan ke
        tabel keluarga. Orang tanpa NIK, tanpa tanggal lahir, atau tanpa keluarga tetap dapat didaftarkan; isi
        alasannya, jangan mengarang.
      </p>
      <h3>Menulis</h3>
      <p>
        Yang diketik tersimpan otomatis sebagai draf. Draf bukan catatan resmi: bila isian sudah lengkap,
        tekan tombol di kanan bawah (Selesaikan tahap, Simpan catatan, Selesaikan ronde). Yang masih kurang
        disebut satu per satu. Catatan yang selesai dapat dibetulkan dengan alasannya; versi lama tetap dapat
        dibaca, dengan nama, waktu, dan isian yang berubah. Di bagian Identitas, NIK dan No KK disamarkan
        sampai Anda menekan Tampilkan.
      </p>
      <h3>Catatan harian</h3>
      <p>
        Pengasuh, pekerja sosial, supervisor, dan Kepala menulis apa yang dilihat dan didengar di{' '}
        <strong>Lembar giliran</strong>: seluruh penghuni dalam satu halaman, satu baris untuk setiap orang,
        Enter ke baris berikutnya. Satu teks dapat ditulis sekaligus pada yang dicentang; baris kosong tidak
        disimpan. Yang tidak dapat menunggu ditandai Perlu perhatian, dengan alasannya. Giliran berikutnya dan
        pekerja sosial membaca lembar yang sama, lalu menekan Sudah dibaca. Catatan tentang satu orang saja
        dapat juga ditulis di kasusnya, bagian Harian.
      </p>
      <h3>Siapa memegang kasus</h3>
      <p>
        Supervisor, Kepala, dan Operator menetapkan pekerja sosial dan supervisor sebuah kasus lewat tombol
        titik tiga di kanan atas berkasnya. Beberapa kasus sekaligus: tandai barisnya di halaman Kasus, lalu
        Alihkan. Pekerja sosial hanya melihat kasus yang ditugaskan kepadanya, dan membaca kasus terdahulu
        dari orang yang kasus terakhirnya ia pegang.
      </p>
      <p>
        Pekerja sosial yang perlu diganti memilih Minta pergantian pekerja sosial (tombol titik tiga, atau di
        Terminasi bila alasannya T08): alasan, usul pengganti, catatan serah terima, dan yang disampaikan
        kepada penerima manfaat. Supervisor, Kepala, atau Operator menemukannya di Beranda dan memutuskannya
        di Riwayat; kasus tidak perlu ditutup. Catatan serah terima dibaca pekerja sosial yang baru di
        Ringkasan. Untuk cuti, Supervisor atau Kepala menetapkan <strong>pengganti sementara</strong>, dan
        untuk bekerja berdua <strong>pendamping kasus</strong>, dari hari mulai sampai hari terakhir: selama
        itu ia membaca dan menulis seperti pekerja sosialnya dan tugas kasus ada di Berandanya; sesudahnya
        berakhir otomatis.
      </p>
      <p>
        Bila orang kembali, Asesmen dan Perencanaan kasus barunya dapat dimulai dari kasus terakhir: lihat
        dahulu yang akan dibawa, lalu Bawa sebagai draf. Draf itu bertanda dari kasus mana dan tanggal berapa
        sampai diselesaikan; tanggal yang lewat, target yang selesai, dan persetujuan tidak dibawa.
      </p>
      <h3>Meninggalkan komputer</h3>
      <p>
        Tekan <Kbd>Ctrl</Kbd> <Kbd>L</Kbd>. Titian juga terkunci otomatis setelah {idleMinutes} menit tanpa
        keyboard dan mouse. Setelah masuk kembali Anda berada di halaman yang sama. Berkas{' '}
        {clientLabel.toLowerCase()} tidak boleh terbuka di layar tanpa penjaga.
      </p>
    </>
  );
}
