import type { Story } from '../../story.ts';
import { disabilityFindings } from './findings.ts';
import { disabilityLog } from './log.ts';
import { disabilityPlan } from './plan.ts';

/** A grown person with a sensory or intellectual disability who learns a trade. */
export const disability: Story = {
  id: 'disability',
  category: 'PMKS-09',
  cluster: 'disability',
  weight: 3,
  sexes: ['L', 'P'],
  ages: [19, 38],
  referralSources: ['social-office', 'family', 'village', 'institution', 'community'],
  relative: ['ibu', 'ayah', 'kakak', 'bibi'],
  months: [7, 18],
  particulars: {
    vokasional: ['tata boga', 'kerajinan anyaman', 'budi daya jamur', 'pengemasan makanan ringan'],
    suka: ['bermain catur', 'berolahraga', 'merawat tanaman', 'memasak'],
  },
  maritalStatuses: ['single'],
  education: ['none', 'sd', 'slb', 'slb', 'smp'],
  communication: [
    'Dijelaskan dengan bahasa isyarat oleh juru bahasa dan tulisan besar; dipahami sebelum ditandatangani.',
    'Dibacakan perlahan dengan gambar, diulang dengan kata-kata sendiri, didampingi keluarga.',
    'Dibacakan keras seluruhnya di hadapan saksi, lalu dibubuhi cap jempol.',
  ],
  admission: [
    { disabilities: ['sensory'], disabilitySubKinds: ['deaf-mute'], disabilityDegree: 'moderate' },
    {
      disabilities: ['intellectual'],
      disabilitySubKinds: ['intellectual-impairment'],
      disabilityDegree: 'mild',
    },
    { disabilities: ['sensory'], disabilitySubKinds: ['blind'], disabilityDegree: 'severe' },
  ],
  caseReason: [
    '{nama} ({umur} tahun), penyandang disabilitas rungu dan wicara, diantar {kerabat} dengan rekomendasi Dinas Sosial. Ia belum pernah bekerja dan berkomunikasi dengan isyarat yang hanya dipahami keluarga.',
    '{nama} ({umur} tahun), penyandang disabilitas intelektual ringan, diantar {kerabat} dan perangkat desa. Setelah lulus SLB ia tinggal di rumah tanpa kegiatan dan beberapa kali tersesat ketika bepergian.',
    '{nama} ({umur} tahun) kehilangan penglihatan tiga tahun lalu karena penyakit. Ia diantar {kerabat} karena tidak lagi keluar rumah dan ingin belajar bekerja kembali.',
  ],
  returnReason:
    '{nama} kembali mengikuti pelayanan setelah tempat kerjanya tutup; ia meminta latihan keterampilan yang lain.',
  problemByClient: [
    '(Diterjemahkan dari isyarat) Saya ingin bekerja seperti adik saya. Orang sering berbicara tentang saya, tetapi tidak kepada saya.',
    'Saya ingin punya uang sendiri. Saya bisa kalau diajari pelan-pelan. Saya tidak suka kalau dibilang tidak usah.',
    'Dulu saya bekerja, sekarang ke kamar mandi saja harus dituntun. Saya malu, tetapi saya masih kuat.',
  ],
  needsAndMeans: [
    '{nama} membutuhkan bahasa isyarat yang umum dan keterampilan kerja. {kerabat} bersedia ikut belajar isyarat.',
    '{nama} membutuhkan latihan hidup mandiri dan pekerjaan dengan langkah yang jelas. Keluarga bersedia melanjutkan latihan di rumah.',
    '{nama} membutuhkan latihan orientasi dan mobilitas, lalu keterampilan kerja. Ia meminta tidak dikasihani.',
  ],
  requestForServices: [
    'Keluarga dan Dinas Sosial meminta pelatihan vokasional dan komunikasi.',
    'Keluarga meminta latihan kemandirian dan keterampilan kerja sederhana.',
    '{nama} meminta sendiri latihan berjalan dengan tongkat dan keterampilan kerja.',
  ],
  serviceFormulation:
    'Latihan kemandirian dan komunikasi, pelatihan {vokasional}, dukungan alat bantu, dan penyiapan keluarga serta tempat kerja.',
  turnedAway: 'Membutuhkan perawatan medis menetap; diarahkan ke layanan rumah dengan dukungan Puskesmas.',
  problemStatement: [
    '{nama} terhambat berkomunikasi dengan orang di luar keluarga sehingga belum pernah bekerja.',
    '{nama} bergantung kepada {kerabat} untuk bepergian dan mengelola uang, walaupun mampu belajar bertahap.',
    '{nama} kehilangan kemandirian dan pekerjaan setelah kehilangan penglihatan, dan menarik diri.',
  ],
  personality: [
    'Teliti, sabar, dan senang {suka}. Cepat menangkap bila dicontohkan.',
    'Ramah, jujur, bangga bila dipercaya memegang tugas. Gelisah bila jadwal berubah tiba-tiba.',
    'Tegas dan humoris. Tidak suka dibantu tanpa ditanya.',
  ],
  conditions: {
    physical: [
      'Sehat dan kuat bekerja. Alat bantu diperlukan dan sudah diusulkan.',
      'Sehat; perlu latihan keseimbangan dan kebugaran ringan.',
    ],
    psychological: [
      'Percaya diri rendah pada awalnya; meningkat setelah berhasil mengerjakan tugas.',
      'Mudah kecewa bila disamakan dengan anak-anak.',
    ],
    social: [
      'Bergaul baik dengan teman sekelas keterampilan.',
      'Pergaulan terbatas pada keluarga; senang bertemu orang yang bernasib sama.',
    ],
    spiritual: [
      'Beribadah bersama keluarga setiap minggu.',
      'Mengikuti kegiatan mental spiritual panti dengan senang hati.',
    ],
  },
  hopes: [
    '{nama} berharap memiliki penghasilan dari {vokasional} dan dapat membelikan {kerabat} sesuatu.',
    '{nama} berharap dapat bepergian sendiri dan dihargai di kampungnya.',
  ],
  situation: [
    'Keluarga di {kota} menyayangi dan cenderung melindungi berlebihan. Tidak ada tetangga yang memahami isyarat.',
    '{kerabat} mengurus {nama} sambil bekerja. Kelompok disabilitas desa baru dibentuk dan mencari anggota.',
    'Rumah {kerabat} di {kota} berada di gang sempit; tetangga baik, tetapi tidak tahu cara menolong.',
  ],
  integrativeFormulation: [
    'Hambatan {nama} terutama ada pada cara orang berkomunikasi dengannya. Bahasa bersama, keterampilan {vokasional}, dan keluarga yang memberi ruang akan membuka pekerjaan.',
    'Kemampuan {nama} lebih besar daripada kesempatan yang ia peroleh. Latihan bertahap dengan langkah tertulis bergambar dan kepercayaan keluarga adalah kuncinya.',
    'Duka karena kehilangan penglihatan belum selesai dan membuat {nama} menarik diri. Latihan mobilitas memberi hasil cepat yang menumbuhkan harapan, disusul keterampilan kerja.',
  ],
  selfPotentials: [
    'Tekun, tangan terampil, dan kemauan bekerja kuat.',
    'Ingatan baik, disiplin waktu, dan senang {suka}.',
  ],
  resourcePotentials: [
    'Kelompok disabilitas desa, unit usaha {vokasional} binaan, dan program alat bantu Dinas Sosial.',
    '{kerabat} yang mendukung, alumni panti yang sudah bekerja, dan koperasi kecamatan.',
  ],
  hinderingFactors: [
    'Lingkungan belum ramah disabilitas; keluarga khawatir melepas sendiri.',
    'Lapangan kerja di {kota} terbatas; alat bantu harus menunggu.',
  ],
  decision:
    'Pelatihan kemandirian dan {vokasional} dalam panti, disertai penyiapan keluarga dan tempat kerja.',
  focus: 'Kemandirian, komunikasi, dan penghasilan dari {vokasional}.',
  rootCause: 'Kesempatan belajar dan bekerja yang tertutup, diperkuat perlindungan keluarga yang berlebihan.',
  problemSolvingGoal: '{nama} hidup mandiri di {kota} dan berpenghasilan dari {vokasional}.',
  contractPurpose: 'Pelatihan kemandirian dan keterampilan kerja {nama} sampai siap bekerja.',
  clientTasks:
    'Mengikuti latihan setiap hari kerja, merawat alat bantu, dan mencoba sendiri sebelum meminta bantuan.',
  workerTasks:
    'Mengatur pelatihan dan alat bantu, menyiapkan keluarga, menghubungkan dengan tempat kerja, meninjau kemajuan setiap bulan.',
  limitedContract: 'Pergi ke kelas keterampilan tanpa dituntun setiap hari selama satu bulan.',
  findings: disabilityFindings,
  goals: disabilityPlan,
  ...disabilityLog,
  successes: [
    'Pergi ke pasar dan kembali dengan belanjaan yang benar.',
    'Hasil {vokasional} diterima koperasi tanpa perbaikan.',
    'Keluarga mengizinkan pulang sendiri dengan angkutan umum.',
  ],
  failures: [
    'Ukuran dan takaran masih sering keliru.',
    'Alat bantu belum datang sehingga latihan tertunda.',
    'Masih menunggu disuruh sebelum memulai.',
  ],
  obstacles: [
    'Instruktur berhalangan dua minggu.',
    'Keluarga menjemput di tengah pelatihan karena rindu.',
    'Bahan praktik terlambat datang.',
    'Angkutan ke tempat magang jarang.',
  ],
  lessons: [
    'Langkah kerja bergambar membuat latihan lebih cepat daripada penjelasan panjang.',
    'Keluarga yang melihat sendiri hasil kerja lebih berani melepas.',
    'Magang singkat lebih dini memberi semangat lebih besar.',
  ],
  unplanned: [
    'Menjadi pengajar pendamping bagi peserta baru.',
    'Menerima pesanan {vokasional} dari tamu panti.',
    'Ikut lomba olahraga disabilitas tingkat kabupaten.',
  ],
  afterwards: [
    '{nama} bekerja di rumah dengan {vokasional}; penghasilan kecil, tetapi teratur.',
    '{nama} tinggal bersama {kerabat} di {kota} dan bergabung dengan kelompok disabilitas desa.',
    'Pesanan sedang sepi; {nama} dihubungkan kembali dengan koperasi.',
  ],
  endings: [
    ['T01', 4],
    ['T14', 4],
    ['T12', 3],
    ['T13', 1],
    ['T02', 1],
    ['T04', 1],
    ['T11', 1],
    ['T16', 1],
  ],
};
