import { notCovered, safetyProofs } from '#domain/safety/safety-proofs';
import { onlyRealWindows, seenUnderWine } from '#domain/safety/windows-seen';

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
          kata sandi memakainya untuk membuat yang baru. Lembar dan kunci data dapat diganti di Pengaturan,
          Kunci brankas. <strong>Bila semua kunci hilang, semua data hilang.</strong>
        </li>
        <li>
          Setiap membaca, menulis, mencetak, dan mengekspor berkas tercatat dalam jejak audit: siapa, kapan,
          kasus yang mana. Tidak seorang pun dapat menghapusnya.
        </li>
        <li>
          Setiap orang melihat yang perlu baginya saja (bagian Siapa boleh apa). Pemeriksa dari luar melihat
          nomor register, inisial, dan terpenuhi atau belum; ia tidak membaca nama dan berkas, tidak menulis,
          dan tidak mengirim laporan.
        </li>
        <li>
          Langkah yang berat akibatnya, seperti menambah pengguna, memusnahkan, atau mengekspor berkas,
          meminta kata sandi sekali lagi bila yang terakhir diketik lima menit yang lalu atau lebih.
        </li>
      </ul>
      <h3>Yang dijanjikan, dan bagaimana dibuktikan</h3>
      <p>
        Setiap janji diuji dengan program yang berusaha melanggarnya terhadap brankas terenkripsi yang
        sungguhan. Angka diukur di Linux pada November 2026. Siapa pun yang memegang kode Titian dapat
        mengulanginya dengan perintah di kolom terakhir.
      </p>
      <table>
        <thead>
          <tr>
            <th>Janji</th>
            <th>Yang diukur</th>
            <th>Perintah: npm run faults --</th>
          </tr>
        </thead>
        <tbody>
          {safetyProofs.map(({ promise, measured, faults }) => (
            <tr key={promise}>
              <td>{promise}</td>
              <td>{measured}</td>
              <td>
                {faults.map((name) => (
                  <div key={name}>
                    <code>{name}</code>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Di Windows</h3>
      <p>
        Titian dibuat dan diuji di Linux. Program Windows diuji di atas Wine, tiruan Windows; Windows yang
        sungguhan belum pernah dipakai untuk menguji.
      </p>
      <p>Yang dilihat di atas Wine:</p>
      <ul>
        {seenUnderWine.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Yang hanya dapat ditunjukkan Windows yang sungguhan:</p>
      <ul>
        {onlyRealWindows.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>Yang tidak dapat dijaga Titian</h3>
      <ul>
        {notCovered.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
