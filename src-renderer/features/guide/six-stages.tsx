import { stages } from '#domain/forms';

const about: Record<(typeof stages)[number]['id'], string> = {
  eic: 'Kontak awal, kelayakan, motivasi, akses pelayanan, berkas penerimaan, persetujuan, dan kontrak.',
  assessment: 'Mengungkap dan memahami masalah: pernyataan masalah, keadaan, potensi, sampai keputusan.',
  planning: 'Tujuan, target, dan kegiatan. Setiap target bernomor, berindikator, dan bertenggat.',
  intervention:
    'Catatan bertanggal yang terkait dengan kegiatan dalam rencana, dengan teknik dan tanggapannya.',
  evaluation: 'Membandingkan target dengan capaian, ronde demi ronde. Proses dinilai terpisah dari hasil.',
  termination: 'Pengakhiran dengan alasannya. Dapat dibuka dari tahap mana pun, juga sejak EIC.',
};

export function SixStages() {
  return (
    <>
      <p>
        Titian membawa setiap kasus lewat enam tahap. Jembatan di atas berkas kasus menunjukkan tahap yang
        selesai, yang sedang berjalan, dan yang belum.
      </p>
      <table>
        <thead>
          <tr>
            <th>Tahap</th>
            <th>Isinya</th>
            <th>Nama dalam peraturan</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.id}>
              <th scope="row">{stage.label}</th>
              <td>{about[stage.id]}</td>
              <td>{stage.regulation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        <li>
          Tahap bukan urutan yang kaku. Draf boleh dimulai kapan saja; yang diperiksa adalah penyelesaiannya.
        </li>
        <li>Asesmen diselesaikan setelah EIC, Perencanaan setelah Asesmen, Evaluasi setelah ada rencana.</li>
        <li>
          Temuan asesmen bernomor tetap. Tujuan rencana menyebut temuan yang dijawabnya; asesmen lanjutan
          dimulai dari temuan yang masih terbuka dan menanyakan keadaannya sekarang.
        </li>
        <li>Evaluasi berulang. Evaluasi berkala tidak memindahkan kasus dari Intervensi.</li>
        <li>
          Orang yang kembali mendapat kasus baru yang terhubung dengan kasus lamanya. Setiap orang hanya
          mempunyai satu kasus terbuka.
        </li>
        <li>Catatan paksaan wajib beralasan dan menunggu telaah Supervisor atau Kepala di Beranda.</li>
      </ul>
    </>
  );
}
