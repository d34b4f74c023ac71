/** Laporan dugaan: who reads it, who cannot, and what it does not keep from whom. */
export function Allegations() {
  return (
    <>
      <p>
        Dugaan kekerasan atau penelantaran terhadap orang yang dilayani ditulis di menu{' '}
        <strong>Dugaan</strong>, oleh siapa saja yang bekerja di lembaga. Laporan hanya dibaca penulisnya dan
        orang yang ia pilih. Terduga, dan siapa pun yang ditandai <em>Tidak boleh membaca</em>, tidak
        melihatnya di mana pun: tidak di daftar, pencarian, tugas, berkas klien, cetakan, ekspor, laporan
        bulanan, dan jejak audit. Itu berlaku juga bagi Kepala.
      </p>
      <h3>Dua pembaca</h3>
      <p>
        Laporan dibaca paling sedikit dua orang. Bila di lembaga tidak ada orang lain yang boleh membacanya,
        misalnya dugaan terhadap satu-satunya Kepala, sebutkan pihak luar yang ikut mengetahuinya, dan
        laporkan ke sana: Dinas Sosial, UPTD PPA, atau Kepolisian (Unit PPA). Bila kelak tinggal satu pembaca,
        Beranda pembaca itu memintanya menambah orang hari itu juga. Bila tidak ada pembaca lagi, laporan
        dibuka bagi orang pertama yang boleh membacanya, mulai dari Kepala, dan yang sudah bekerja di sini
        sebelum laporan ditulis; terduga dan yang tidak boleh membaca tidak pernah.
      </p>
      <h3>Langkah, tenggat, dan hasil</h3>
      <p>
        Catat apa yang dilakukan, kepada siapa dilaporkan dan kapan, serta tenggatnya. Tidak ada yang ditimpa:
        kekeliruan dibetulkan dengan langkah baru. Cetakan untuk pihak berwenang tidak memuat nama pembaca.
        Selama laporan terbuka, dan lima tahun sesudah ditutup, data orang yang disebut tidak dapat
        dimusnahkan; yang mengusulkan pemusnahan hanya diberi tahu bahwa datanya ditahan. Bukti berupa foto
        atau rekaman tidak dilampirkan di sini; simpan aslinya untuk pihak berwenang.
      </p>
      <h3>Batasnya, apa adanya</h3>
      <p>
        Jejak audit tetap utuh dan dapat diperiksa. Setiap baris tentang laporan dugaan di sana berbunyi sama:{' '}
        <em>Memeriksa catatan terbatas milik sendiri</em>, seperti yang tertulis bila Beranda siapa pun
        dibuka. Isinya hanya tampak di bawah laporan itu sendiri, bagi pembacanya.
      </p>
      <p>
        Berkas brankas bukan brankas kedua. Siapa yang memegang <strong>kunci pemulihan</strong> dapat membuka
        cadangan di luar Titian dan membaca semua isinya, juga laporan ini. Kepala yang menyetel ulang kata
        sandi seorang pembaca dapat masuk sebagai dia; karena itu pembaca itu ditahan sampai pembaca lain
        memulihkannya, dan penyetelan itu tertulis pada laporan. Bila yang diduga adalah Kepala atau pemegang
        kunci pemulihan, segera laporkan ke luar lembaga, dan simpan cetakannya di luar.
      </p>
    </>
  );
}
