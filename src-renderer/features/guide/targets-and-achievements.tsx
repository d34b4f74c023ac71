export function TargetsAndAchievements() {
  return (
    <>
      <p>
        Hasil yang akan dicapai dibandingkan dengan hasil yang telah dicapai. Bila yang direncanakan target 1,
        2, 3, 4, dan 5, sedangkan yang tercapai 1, 3, dan 5, maka yang belum tercapai adalah 2 dan 4, dan
        capaiannya 3 dari 5 atau 60%.
      </p>
      <table>
        <thead>
          <tr>
            <th>Status</th>
            <th>Artinya</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Tercapai</th>
            <td>Sudah seperti yang direncanakan.</td>
          </tr>
          <tr>
            <th scope="row">Sebagian</th>
            <td>Ada kemajuan, belum sampai target. Belum dihitung tercapai.</td>
          </tr>
          <tr>
            <th scope="row">Tidak tercapai</th>
            <td>Tenggatnya sudah lewat tanpa hasil yang direncanakan.</td>
          </tr>
          <tr>
            <th scope="row">Belum waktunya</th>
            <td>Tenggatnya belum tiba. Tidak ikut dihitung dalam persentase.</td>
          </tr>
          <tr>
            <th scope="row">Di luar rencana</th>
            <td>Tercapai tanpa direncanakan. Disebut, tetapi tidak menambah persentase.</td>
          </tr>
          <tr>
            <th scope="row">Dikeluarkan dari rencana</th>
            <td>Tetap terlihat dengan alasannya, dan tetap ikut dihitung. Nomornya tidak dipakai lagi.</td>
          </tr>
        </tbody>
      </table>
      <p>Selama satu target yang sudah waktunya belum dinilai, persentase tidak ditulis.</p>
      <h3>Nilai di antara dua ronde</h3>
      <p>
        Nilai sebuah target dapat dicatat pada catatan intervensi mana pun (“Nilai target”). Tombol “grafik
        nilai” pada tabel evaluasi menunjukkan nilai sebelum intervensi (A) dan selama intervensi (B). NAP
        adalah bagian pasangan nilai A dan B yang membaik, PND bagian nilai B yang melampaui nilai A terbaik,
        PoGO bagian jalan menuju target yang ditempuh rata-rata. Dengan kurang dari tiga nilai awal, NAP dan
        PND tidak dihitung. Nilai awal lain ditulis pada target dalam rencana.
      </p>
      <h3>Skala pencapaian (GAS)</h3>
      <p>
        Bila dikehendaki, sebuah target diberi lima tingkat yang diuraikan, dari -2 sampai +2; 0 berarti
        sesuai harapan. Dalam setiap ronde tingkatnya dinilai. Setelah semua target yang memiliki skala
        dinilai, nilai T ditulis di samping capaian: 50 berarti sesuai harapan. T tidak menggantikan
        persentase.
      </p>
      <h3>Skor instrumen</h3>
      <p>
        Skor ASI, ASSIST, SDQ, GDS-15, dan lain-lain dicatat kapan saja pada bagian Asesmen, Pengukuran.
        Titian mengatakan arti skornya dan menggambarnya dari waktu ke waktu, bersama kondisi klien menurut
        FORM P1. Butir pertanyaan instrumen tidak disimpan. Hasil penyaringan bukan diagnosis.
      </p>
      <h3>Proses dan hasil</h3>
      <p>
        Proses dinilai terpisah dari hasil, dan yang paling baik adalah dua-duanya baik. Kotak proses × hasil
        di bagian Evaluasi menunjukkan setiap ronde; ronde terakhir berisi penuh. Garis miring di kiri atas
        berarti proses lebih baik daripada hasil: tinjau kembali asesmen, target, dan hambatan dari luar.
        Garis tegak di kanan bawah berarti hasil lebih baik daripada proses: cari sebabnya dan perbaiki cara
        kerja, agar hasil bertahan.
      </p>
    </>
  );
}
