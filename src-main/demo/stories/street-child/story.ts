import type { Story } from '../../story.ts';
import { streetChildFindings } from './findings.ts';
import { streetChildLog } from './log.ts';
import { streetChildPlan } from './plan.ts';

/** A child who earned and slept on the street. */
export const streetChild: Story = {
  id: 'street-child',
  category: 'PMKS-04',
  cluster: 'child',
  weight: 2,
  sexes: ['L', 'L', 'L', 'P'],
  ages: [9, 16],
  referralSources: ['outreach', 'public-order', 'community', 'social-office', 'police'],
  relative: ['ibu', 'nenek', 'bibi', 'kakak'],
  months: [5, 12],
  particulars: {
    kerja: ['mengamen', 'berjualan tisu', 'mengelap kaca mobil', 'mengumpulkan botol bekas'],
    tempat: ['perempatan', 'stasiun', 'terminal', 'alun-alun'],
    cita: ['bengkel', 'warung makan', 'grup musik', 'toko kue'],
  },
  education: ['none', 'sd', 'sd'],
  parents: [
    { father: 'alive', mother: 'alive' },
    { father: 'unknown', mother: 'alive' },
    { father: 'died', mother: 'alive' },
  ],
  caseReason: [
    '{nama} ({umur} tahun) dijumpai tim penjangkauan sedang {kerja} di {tempat} pada jam sekolah. Setelah tiga kali pertemuan di jalan, ia mau ikut melihat panti dan memilih tinggal.',
    '{nama} ({umur} tahun) terjaring penertiban di {tempat} bersama lima anak lain. Orang tua anak lain menjemput; {kerabat} dari {nama} baru dapat dihubungi pada hari keempat.',
    '{nama} ({umur} tahun) datang diantar relawan rumah singgah. Ia sudah delapan bulan tidur di sekitar {tempat} dan belakangan batuk tidak sembuh-sembuh.',
  ],
  returnReason:
    '{nama} dijumpai kembali di {tempat} oleh tim penjangkauan dan meminta sendiri untuk tinggal lagi di panti.',
  problemByClient: [
    'Saya {kerja} untuk bantu ibu bayar kontrakan. Kalau di sekolah saya tidak bisa apa-apa, kalau di jalan saya bisa dapat uang.',
    'Saya tidak kabur. Saya cuma ikut teman, lalu lama-lama tidak pulang. Saya takut di rumah ditanya-tanya.',
    'Badan saya sering panas. Saya capek tidur pindah-pindah, tetapi tidak mau diatur-atur.',
  ],
  needsAndMeans: [
    '{nama} ingin {kerabat} tidak kesulitan uang. Ia mau bersekolah kembali bila kebutuhan rumah dibantu.',
    '{nama} ingin pulang tanpa dimarahi. Ia meminta {peksos} berbicara lebih dahulu kepada {kerabat}.',
    '{nama} membutuhkan pengobatan dan tempat tidur yang tetap. Ia bersedia mencoba tinggal dua minggu.',
  ],
  requestForServices: [
    'Tim penjangkauan meminta pembinaan dalam panti sambil keluarga dihubungkan dengan bantuan sosial.',
    'Satpol PP menyerahkan {nama} untuk asesmen dan pemulangan yang aman.',
    'Rumah singgah meminta perawatan kesehatan dan penyiapan kembali ke sekolah.',
  ],
  serviceFormulation:
    'Tinggal sementara dalam panti, pemeriksaan kesehatan, pendidikan kesetaraan atau sekolah, latihan kerja ringan, dan penguatan keluarga.',
  turnedAway:
    'Keluarga menjemput dan sanggup mengasuh; cukup didampingi dari rumah oleh pendamping sosial setempat.',
  problemStatement: [
    '{nama} mencari nafkah dengan {kerja} sejak dua tahun terakhir dan tidak lagi bersekolah.',
    '{nama} meninggalkan rumah karena perselisihan keluarga dan hidup bersama kelompok sebaya di {tempat}.',
    '{nama} hidup di jalan tanpa pengasuhan, sering sakit, dan belum lancar membaca.',
  ],
  personality: [
    'Lincah, berani berbicara, cepat berhitung uang. Tidak betah duduk lama.',
    'Melindungi anak yang lebih kecil. Sulit percaya kepada orang dewasa sampai janji kecil ditepati.',
    'Suka bercanda untuk menutupi sedih. Sangat peka bila dibohongi.',
  ],
  conditions: {
    physical: [
      'Batuk dan penyakit kulit ringan, sudah diobati Puskesmas. Berat badan kurang.',
      'Sehat, kuat berjalan jauh. Ada bekas luka bakar lama di lengan.',
    ],
    psychological: [
      'Waspada, tidur tidak nyenyak; mulai tenang setelah minggu kedua.',
      'Cepat bosan dan mudah menyerah bila gagal pada percobaan pertama.',
    ],
    social: [
      'Pemimpin kelompok kecil; terbiasa memutuskan sendiri.',
      'Bergaul dengan anak yang sama-sama dari {tempat}; berjarak dengan anak sekolah.',
    ],
    spiritual: [
      'Pernah mengaji atau sekolah minggu di lingkungannya dan ingin melanjutkan.',
      'Belum terbiasa beribadah; tertarik bila ada nyanyian.',
    ],
  },
  hopes: [
    '{nama} berharap suatu hari memiliki {cita} sendiri.',
    '{nama} berharap {kerabat} tidak perlu berutang lagi dan adiknya tetap sekolah.',
  ],
  situation: [
    'Keluarga mengontrak satu kamar di {kota}. Penghasilan {kerabat} harian; hasil {kerja} dipakai untuk makan dan sewa.',
    'Ibu dan ayah tiri sering berselisih di rumah. Rumah dekat {tempat} dan banyak anak seusianya hidup di jalan.',
    'Sejak ayahnya meninggal, keluarga berpindah-pindah. {kerabat} bekerja di luar kota dan pulang sebulan sekali.',
  ],
  integrativeFormulation: [
    '{nama} bekerja karena keluarga membutuhkan uangnya. Sekolah akan ditinggalkan lagi bila ekonomi keluarga tidak ikut ditangani.',
    'Jalan memberi {nama} teman dan kebebasan yang tidak ia dapatkan di rumah. Pulang hanya mungkin bila perselisihan dibicarakan dan ia memiliki tempat di rumah.',
    'Kesehatan adalah pintu masuk {nama} menerima bantuan. Kepercayaan tumbuh dari janji kecil yang ditepati, baru kemudian sekolah.',
  ],
  selfPotentials: [
    'Pandai berhitung, ulet, dan berani berbicara di depan orang.',
    'Mandiri, setia kawan, dan mudah menirukan lagu atau gerakan.',
  ],
  resourcePotentials: [
    'Sanggar kegiatan belajar, relawan rumah singgah, dan bantuan PKH untuk keluarga.',
    'Sekolah dasar dekat panti yang menerima pindahan, {kerabat} yang masih mencari kabarnya.',
  ],
  hinderingFactors: [
    'Penghasilan dari jalan lebih cepat daripada hasil sekolah; teman dari {tempat} sering datang memanggil.',
    'Tidak memiliki akta kelahiran; alamat keluarga berpindah.',
  ],
  decision: 'Pembinaan dalam panti dengan masa percobaan, disertai penguatan ekonomi keluarga.',
  focus: 'Betah tinggal, kembali belajar, dan keluarga yang sanggup menerima.',
  rootCause: 'Kemiskinan dan perselisihan keluarga yang membuat jalan lebih menjanjikan daripada rumah.',
  problemSolvingGoal: '{nama} tinggal bersama keluarga di {kota}, belajar, dan tidak lagi bekerja di jalan.',
  contractPurpose: 'Pembinaan {nama} sampai siap bersekolah dan kembali kepada keluarga.',
  clientTasks: 'Tinggal di panti, mengikuti pelajaran dan kegiatan, memberi tahu pengasuh bila ingin keluar.',
  workerTasks:
    'Menemui setiap minggu, menghubungi keluarga, menguruskan sekolah, dan mengupayakan bantuan bagi keluarga.',
  limitedContract: 'Meminta izin kepada pengasuh setiap kali keluar gerbang selama satu bulan.',
  findings: streetChildFindings,
  goals: streetChildPlan,
  ...streetChildLog,
  successes: [
    'Bertahan mengikuti pelajaran sampai selesai selama dua minggu berturut-turut.',
    'Pulang menginap dan kembali tepat waktu.',
    'Menolak ajakan teman lama dan mengajak mereka bermain bola di panti.',
  ],
  failures: [
    'Keluar tanpa izin dua kali dan kembali malam hari.',
    'Belum mau membicarakan masalah di rumah.',
    'Bantuan untuk keluarga masih menunggu pendataan.',
  ],
  obstacles: [
    'Teman lama datang ke gerbang hampir setiap akhir pekan.',
    'Keluarga berpindah kontrakan tanpa memberi tahu.',
    'Kelas kesetaraan penuh sampai akhir bulan.',
    '{kerabat} masih berharap ia ikut mencari uang.',
  ],
  lessons: [
    'Kegiatan dengan hasil yang cepat terlihat lebih menahan anak daripada larangan.',
    'Keluarga perlu dibantu lebih dahulu sebelum anak diminta berhenti bekerja.',
    'Masa percobaan memberi anak rasa memilih sehingga lebih betah.',
  ],
  unplanned: [
    'Membentuk kelompok musik bersama teman asrama.',
    'Mengajak dua anak dari {tempat} ikut belajar.',
    'Menabung sampai dapat membelikan adiknya sepatu.',
  ],
  afterwards: [
    '{nama} tinggal bersama {kerabat} di {kota} dan bersekolah pada pagi hari. Sore membantu di warung.',
    '{nama} masih belajar di sanggar. Kadang terlihat di {tempat} pada malam Minggu; dibicarakan bersama {kerabat}.',
    '{kerabat} sudah menerima bantuan usaha; {nama} tidak lagi {kerja}.',
  ],
  endings: [
    ['T12', 5],
    ['T09', 3],
    ['T01', 2],
    ['T03', 2],
    ['T13', 1],
    ['T02', 1],
  ],
};
