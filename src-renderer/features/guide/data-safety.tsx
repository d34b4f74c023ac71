export function DataSafety() {
  return (
    <>
      <ul>
        <li>
          Semua data berada di komputer ini, dalam satu brankas yang terenkripsi. Titian tidak memakai
          internet dan tidak mengirim apa pun.
        </li>
        <li>
          Brankas dibuka dengan kata sandi setiap pengguna. Kata sandi tidak disimpan, jadi tidak dapat
          ditanyakan kepada siapa pun.
        </li>
        <li>
          Lembar kunci pemulihan adalah satu-satunya jalan bila semua kata sandi terlupa. Periksa setiap tiga
          bulan bahwa lembar itu masih ada; Beranda mengingatkan Kepala. Di halaman masuk, Kepala yang lupa
          kata sandi memakainya untuk membuat yang baru. Lembar dan kunci data dapat diganti di Atur, Kunci.{' '}
          <strong>Bila semua kunci hilang, semua data hilang.</strong>
        </li>
        <li>
          Setiap membaca, menulis, mencetak, dan mengekspor berkas tercatat dalam jejak audit: siapa, kapan,
          kasus yang mana. Tidak seorang pun dapat menghapusnya.
        </li>
        <li>
          Langkah yang berat akibatnya, seperti menambah pengguna atau mengekspor daftar nama, meminta kata
          sandi sekali lagi.
        </li>
      </ul>
      <h3>Yang tidak dapat dijaga Titian</h3>
      <ul>
        <li>Lembar cetakan dan berkas hasil ekspor yang sudah keluar dari Titian.</li>
        <li>Layar yang difoto, atau layar yang dibiarkan terbuka.</li>
        <li>Komputer yang sudah dikuasai perangkat lunak jahat selagi Anda masuk.</li>
        <li>Kata sandi yang dipakai bersama: jejak audit lalu menyebut orang yang salah.</li>
      </ul>
    </>
  );
}
