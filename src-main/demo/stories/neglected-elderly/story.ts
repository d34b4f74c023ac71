import type { Story } from '../../story.ts';
import { neglectedElderlyFindings } from './findings.ts';
import { neglectedElderlyLog } from './log.ts';
import { neglectedElderlyPlan } from './plan.ts';

/** An old person without anybody to look after them; most stay long. */
export const neglectedElderly: Story = {
  id: 'neglected-elderly',
  category: 'PMKS-08',
  cluster: 'elderly',
  weight: 4,
  sexes: ['L', 'P', 'P'],
  ages: [62, 84],
  referralSources: ['village', 'social-office', 'health', 'community', 'public-order', 'family'],
  relative: ['anak', 'keponakan', 'adik', 'cucu'],
  months: [14, 36],
  particulars: {
    dulu: ['buruh tani', 'penjual jamu', 'tukang becak', 'pembatik', 'penjual gorengan', 'buruh bangunan'],
    kegiatan: ['berkebun sayur', 'menganyam', 'bercocok tanam di pot', 'merajut', 'karawitan'],
    keluhan: ['nyeri lutut', 'tekanan darah tinggi', 'penglihatan kabur', 'batuk lama'],
  },
  maritalStatuses: ['widowed', 'widowed', 'widowed', 'divorced', 'single'],
  education: ['none', 'none', 'sd', 'sd', 'unknown'],
  caseReason: [
    '{nama} ({umur} tahun) diantar perangkat desa. Sejak pasangannya meninggal ia tinggal sendiri di rumah yang atapnya rusak; tetangga bergantian memberi makan, tetapi tidak ada yang menemani ketika sakit.',
    '{nama} ({umur} tahun) dipindahkan dari RSUD setelah dirawat karena jatuh di kamar mandi. Keluarga yang tercatat, {kerabat}, tinggal di luar daerah dan menyatakan tidak dapat merawat.',
    '{nama} ({umur} tahun) ditemukan petugas di emperan pasar. Ia mengingat nama dan desanya di {kota}, membawa satu tas pakaian, dan mengatakan rumahnya sudah dijual.',
  ],
  returnReason:
    '{nama} diterima kembali. {kerabat} yang merawatnya di rumah harus bekerja di luar daerah dan tidak ada pengganti.',
  problemByClient: [
    'Saya tidak mau merepotkan tetangga. Kalau malam kaki saya sakit dan tidak ada yang bisa dipanggil. Di sini ada teman bicara.',
    'Anak-anak punya urusan sendiri. Saya hanya ingin bisa ke kamar mandi tanpa takut jatuh lagi.',
    'Rumah sudah tidak ada. Dulu saya {dulu}, sekarang tenaga sudah habis. Saya ingin dimakamkan dekat orang tua saya di {kota}.',
  ],
  needsAndMeans: [
    '{nama} membutuhkan tempat tinggal yang aman, makan teratur, dan pengobatan {keluhan}. Ia bersedia tinggal di panti asal boleh dikunjungi tetangga.',
    '{nama} ingin kembali dapat berjalan dan mengurus diri sendiri. Ia mau mengikuti latihan fisik setiap pagi.',
    '{nama} membutuhkan tempat tinggal dan bantuan mencari keluarganya. Ia bersedia mengikuti tata tertib wisma.',
  ],
  requestForServices: [
    'Pemerintah desa meminta penempatan dalam panti karena tidak ada keluarga yang dapat merawat.',
    'RSUD meminta perawatan sosial lanjutan setelah masa rawat inap selesai.',
    'Dinas Sosial meminta penampungan dan penelusuran keluarga.',
  ],
  serviceFormulation:
    'Perawatan sosial lanjut usia dalam panti: permakanan, pemeriksaan kesehatan, terapi fisik ringan, kegiatan kelompok, dan hubungan dengan keluarga.',
  turnedAway:
    'Masih memerlukan perawatan luka dan oksigen di rumah sakit; permohonan dapat diajukan kembali setelah dinyatakan stabil.',
  problemStatement: [
    '{nama} hidup sendiri tanpa pengasuh dan penghasilan, dengan {keluhan} yang tidak berobat teratur.',
    '{nama} tidak mampu mengurus diri setelah jatuh, dan keluarga tidak dapat merawat di rumah.',
    '{nama} kehilangan tempat tinggal dan terputus dari keluarga; kesehatannya menurun selama hidup di jalan.',
  ],
  personality: [
    'Halus tutur katanya, senang bercerita tentang masa ketika menjadi {dulu}. Enggan meminta tolong.',
    'Tegas dan terbiasa bekerja. Mudah jengkel bila dibantu hal yang masih dapat ia kerjakan sendiri.',
    'Pendiam, banyak duduk di teras. Tersenyum bila disapa dengan bahasa daerahnya.',
  ],
  conditions: {
    physical: [
      'Berjalan dengan tongkat, {keluhan}, berat badan kurang. Obat diberikan perawat pagi dan malam.',
      'Dapat duduk dan berdiri dengan bantuan. Nafsu makan cukup, tidur kurang nyenyak.',
    ],
    psychological: [
      'Ingatan jauh baik, kejadian baru sering lupa. Sedih bila sore hari.',
      'Orientasi tempat dan waktu baik. Kadang merasa menjadi beban.',
    ],
    social: [
      'Akrab dengan teman sewisma dan suka menyambut tamu.',
      'Menyendiri; bersedia hadir bila dijemput oleh pengasuh.',
    ],
    spiritual: [
      'Beribadah tepat waktu dan meminta diantar ke tempat ibadah.',
      'Menerima keadaannya; minta dibacakan doa menjelang tidur.',
    ],
  },
  hopes: [
    '{nama} berharap sehat, tidak menyusahkan orang, dan sesekali dijenguk {kerabat}.',
    '{nama} berharap dapat melihat desanya di {kota} sekali lagi.',
  ],
  situation: [
    'Rumah milik sendiri di {kota}, tetapi rusak dan jauh dari tetangga. {kerabat} tinggal di luar daerah dengan penghasilan kecil.',
    'Keluarga {kerabat} mengontrak dua kamar dan bekerja harian; hubungan baik, tetapi tidak ada yang dapat menjaga pada siang hari.',
    'Tidak ada rumah. Tetangga lama di {kota} masih mengenal, dan {kerabat} diduga masih tinggal di kecamatan yang sama.',
  ],
  integrativeFormulation: [
    'Kesendirian dan {keluhan} saling memperberat. {nama} masih mampu banyak hal; pelayanan diarahkan menjaga kemandirian itu, bukan menggantikannya.',
    'Takut jatuh membuat {nama} berhenti bergerak sehingga makin lemah. Latihan bertahap dan kamar mandi yang aman adalah titik masuknya, disertai kunjungan {kerabat}.',
    'Terputusnya hubungan keluarga lebih menyedihkan bagi {nama} daripada kehilangan rumah. Penelusuran keluarga dan teman sebaya di wisma perlu berjalan bersama perawatan kesehatan.',
  ],
  selfPotentials: [
    'Masih dapat makan sendiri, ingatan masa lalu baik, dan terampil {kegiatan}.',
    'Disiplin, bersih, dan senang membantu teman sewisma yang lebih lemah.',
  ],
  resourcePotentials: [
    'Puskesmas dengan posyandu lansia, tetangga lama yang peduli, dan kepesertaan BPJS.',
    'Kelompok sukarelawan gereja dan masjid, mahasiswa praktik, dan {kerabat} yang masih menelepon.',
  ],
  hinderingFactors: [
    'Usia dan penyakit menahun; jarak keluarga jauh.',
    'Kamar mandi wisma masih licin; kartu identitas sudah kedaluwarsa.',
  ],
  decision: 'Perawatan sosial dalam panti, dengan latihan mengurus diri dan pemeliharaan hubungan keluarga.',
  focus: 'Kemandirian sehari-hari, kesehatan, dan hubungan dengan keluarga.',
  rootCause: 'Tidak ada keluarga yang dapat merawat, sementara kemampuan fisik menurun.',
  problemSolvingGoal: '{nama} hidup tenteram, bersih, dan sesehat mungkin, dengan keluarga yang tetap hadir.',
  contractPurpose:
    'Perawatan sosial {nama} dalam panti dengan tetap menjaga kemandirian dan hubungan keluarga.',
  clientTasks: 'Mengikuti latihan pagi sesuai kemampuan, minum obat teratur, dan menyampaikan keluhan.',
  workerTasks:
    'Mengatur pemeriksaan kesehatan, mendampingi latihan, menghubungi keluarga setiap bulan, dan meninjau rencana setiap tiga bulan.',
  limitedContract: 'Memanggil pengasuh sebelum ke kamar mandi pada malam hari selama satu bulan.',
  findings: neglectedElderlyFindings,
  instrument: { id: 'barthel20', scores: { score: [8, 17] } },
  goals: neglectedElderlyPlan,
  ...neglectedElderlyLog,
  successes: [
    'Kembali mandi sendiri hampir setiap hari dan meminta pengasuh cukup menunggu.',
    '{kerabat} datang untuk pertama kali dan berjanji kembali pada hari raya.',
    'Menjadi penyambut tamu wisma setiap Sabtu.',
  ],
  failures: [
    'Latihan terhenti dua minggu karena sakit.',
    'Keluarga belum menjawab surat.',
    'Masih sering menyendiri pada sore hari.',
  ],
  obstacles: [
    'Kesehatan naik turun mengikuti cuaca.',
    'Fisioterapis datang hanya dua minggu sekali.',
    '{kerabat} bekerja harian dan sulit meninggalkan pekerjaan.',
    'Perbaikan kamar mandi menunggu anggaran.',
  ],
  lessons: [
    'Latihan lebih dijalani bila lanjut usia memilih sendiri waktunya.',
    'Telepon singkat setiap bulan lebih berarti daripada satu kunjungan panjang.',
    'Bantuan yang terlalu cepat membuat kemampuan berkurang.',
  ],
  unplanned: [
    'Mengajari mahasiswa praktik {kegiatan}.',
    'Berdamai dengan saudara yang lama tidak bertegur sapa.',
    'Membacakan doa pada peringatan hari besar di aula.',
  ],
  afterwards: [
    '{nama} tinggal bersama {kerabat} di {kota}. Obat diminum teratur; kamar mandi sudah diberi pegangan.',
    '{nama} sehat menurut {kerabat}, sering menanyakan teman sewismanya.',
    '{nama} lebih banyak berbaring; keluarga dihubungkan dengan Puskesmas terdekat.',
  ],
  endings: [
    ['T10', 5],
    ['T12', 4],
    ['T13', 3],
    ['T07', 2],
    ['T03', 1],
    ['T11', 1],
  ],
};
