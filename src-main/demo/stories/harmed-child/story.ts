import type { Story } from '../../story.ts';
import { harmedChildFindings } from './findings.ts';
import { harmedChildLog } from './log.ts';
import { harmedChildPlan } from './plan.ts';

/** A child to whom adults did harm. What happened stands in the investigator's papers and is not retold here. */
export const harmedChild: Story = {
  id: 'harmed-child',
  category: 'PMKS-06',
  cluster: 'child',
  weight: 2,
  sexes: ['P', 'P', 'L'],
  ages: [7, 16],
  referralSources: ['women-child-protection', 'police', 'social-office', 'health'],
  relative: ['nenek', 'bibi', 'ibu', 'kakak'],
  months: [5, 11],
  particulars: {
    kesukaan: ['menggambar', 'merawat tanaman', 'menari', 'membuat gelang', 'menulis cerita'],
    pelajaran: ['matematika', 'bahasa Indonesia', 'olahraga'],
    warna: ['biru', 'hijau', 'kuning', 'ungu'],
  },
  parents: [
    { father: 'alive', mother: 'alive' },
    { father: 'alive', mother: 'alive' },
    { father: 'died', mother: 'alive' },
  ],
  communication:
    'Dijelaskan kepada anak dengan gambar dan kalimat sederhana; persetujuan tertulis diberikan oleh wali.',
  caseReason: [
    '{nama} ({umur} tahun) dirujuk UPT PPA untuk perlindungan sementara. Perkaranya ditangani penyidik; uraian kejadian ada pada berkas penyidik dan tidak diulang di sini.',
    '{nama} ({umur} tahun) diserahkan Dinas Sosial setelah laporan sekolah tentang perlakuan orang dewasa serumah. Dokter Puskesmas telah memeriksa; hasilnya disimpan terpisah.',
    '{nama} ({umur} tahun) diantar {kerabat} dan pendamping. Ia dipekerjakan melewati batas kemampuan anak oleh orang yang menampungnya, dan tidak lagi diizinkan bersekolah.',
  ],
  returnReason:
    '{nama} kembali ke panti atas permintaan UPT PPA karena lingkungan rumah belum aman selama proses hukum berlanjut.',
  problemByClient: [
    'Saya tidak mau ditanya lagi soal itu. Saya ingin sekolah dan tidur tanpa mimpi.',
    'Saya takut kalau ada suara keras. Saya sayang keluarga, tetapi saya tidak mau pulang dulu.',
    'Saya ingin seperti teman-teman: pulang sekolah bermain. Saya tidak mau {kerabat} dimarahi karena saya bercerita.',
  ],
  needsAndMeans: [
    '{nama} membutuhkan tempat yang aman dan kepastian bahwa ceritanya tidak diulang tanpa izinnya. Ia memilih {peksos} sebagai orang yang diajak bicara.',
    '{nama} membutuhkan rasa aman, pendampingan psikolog, dan sekolah. Ia mau bertemu {kerabat} di panti.',
    '{nama} ingin kembali ke sekolah. Ia bersedia tinggal sampai {kerabat} mendapat rumah yang lebih dekat.',
  ],
  requestForServices: [
    'UPT PPA meminta tempat aman, pendampingan selama proses hukum, dan layanan psikolog.',
    'Dinas Sosial meminta pengasuhan sementara dan asesmen kelayakan keluarga besar.',
    'Pendamping meminta pemulihan, pengurusan sekolah, dan penyiapan {kerabat} sebagai pengasuh.',
  ],
  serviceFormulation:
    'Perlindungan dan pengasuhan sementara, pendampingan psikososial, pendampingan hukum bersama UPT PPA, sekolah, dan penyiapan keluarga pengasuh.',
  turnedAway:
    'Rumah aman milik UPT PPA lebih sesuai karena alamatnya tidak terbuka; penempatan dialihkan ke sana.',
  problemStatement: [
    '{nama} menjadi korban tindak kekerasan oleh orang yang dikenalnya. Ia sulit tidur, menghindari keramaian, dan berhenti bersekolah.',
    '{nama} mengalami perlakuan salah di rumah. Ia waspada berlebihan dan menyalahkan diri sendiri.',
    '{nama} mengalami eksploitasi tenaga dan putus sekolah; pertumbuhannya di bawah umur sebayanya.',
  ],
  personality: [
    'Lembut, teliti, senang {kesukaan}. Menarik diri bila ada orang baru.',
    'Berani menyatakan tidak setuju setelah merasa aman. Menyukai aturan yang jelas.',
    'Cerdas dan ingin tahu. Menenangkan diri dengan {kesukaan}.',
  ],
  conditions: {
    physical: [
      'Sudah diperiksa dokter; tidak ada keluhan yang memerlukan perawatan lanjutan. Tidur kurang.',
      'Berat badan kurang; keluhan sakit perut muncul bila cemas.',
    ],
    psychological: [
      'Mudah terkejut dan mimpi buruk; ditangani psikolog dua minggu sekali.',
      'Cemas bila berpisah dari pengasuh tetap; mulai dapat menyebut perasaannya.',
    ],
    social: [
      'Memiliki satu teman dekat di wisma. Belum mau masuk kelompok besar.',
      'Percaya kepada pengasuh perempuan; menjaga jarak dengan orang baru.',
    ],
    spiritual: [
      'Menemukan ketenangan dalam doa sebelum tidur.',
      'Mengikuti kegiatan keagamaan bersama teman sekamar.',
    ],
  },
  hopes: [
    '{nama} berharap dapat bersekolah tanpa ada yang bertanya tentang perkaranya.',
    '{nama} berharap tinggal bersama {kerabat} di tempat yang baru.',
  ],
  situation: [
    'Pelaku tidak lagi tinggal di lingkungan {nama}. Keluarga terbelah pendapatnya; {kerabat} tegas mendampingi.',
    'Rumah di {kota} belum aman selama proses berjalan. {kerabat} tinggal di kecamatan lain dan sanggup menampung.',
    '{kerabat} bekerja sebagai buruh dan selama ini tidak tahu keadaan {nama}. Tempat kerja lama sudah ditutup pemerintah desa.',
  ],
  integrativeFormulation: [
    'Gejala {nama} adalah tanggapan yang wajar atas kejadian yang tidak wajar. Rasa aman, kendali atas ceritanya sendiri, dan dukungan {kerabat} menentukan pemulihan.',
    '{nama} mencintai keluarganya sekaligus takut. Kedua perasaan itu diberi tempat; keputusan tempat tinggal diambil setelah asesmen keluarga besar.',
    'Hak belajar dan bermain {nama} terhenti. Pemulihan dimulai dari jadwal yang wajar bagi anak dan {kerabat} yang disiapkan mengasuh.',
  ],
  selfPotentials: [
    'Kemauan bersekolah kuat, teliti, dan senang {kesukaan}.',
    'Dapat menyatakan perasaan dengan gambar; setia kepada teman.',
  ],
  resourcePotentials: [
    '{kerabat} yang mendukung, psikolog UPT PPA, dan wali kelas yang menjaga kerahasiaan.',
    'Lembaga bantuan hukum, Puskesmas ramah anak, dan kelompok anak di wisma.',
  ],
  hinderingFactors: [
    'Proses hukum panjang dan pemanggilan mendadak; sebagian keluarga menekan agar berdamai.',
    'Tetangga banyak bertanya; {kerabat} belum memiliki penghasilan tetap.',
  ],
  decision:
    'Perlindungan dalam panti selama proses hukum, dengan pemulihan psikososial dan penyiapan keluarga pengasuh.',
  focus: 'Rasa aman, pemulihan, dan keluarga pengasuh yang melindungi.',
  rootCause: 'Kekerasan oleh orang dewasa dan tidak adanya orang dewasa lain yang melindungi pada saat itu.',
  problemSolvingGoal: '{nama} merasa aman, kembali bersekolah, dan diasuh keluarga yang melindunginya.',
  contractPurpose: 'Perlindungan dan pemulihan {nama} selama proses hukum dan penyiapan keluarga pengasuh.',
  clientTasks:
    'Bercerita sejauh yang diinginkan, mengikuti sekolah dan kegiatan, memberi tanda bila merasa tidak nyaman.',
  workerTasks:
    'Menjaga kerahasiaan, mendampingi setiap pemeriksaan, menghubungkan dengan psikolog, menyiapkan keluarga pengasuh.',
  limitedContract: 'Berlatih memberi tanda "berhenti" bila merasa tidak nyaman, selama satu bulan.',
  findings: harmedChildFindings,
  instrument: { id: 'sdqParent', scores: { score: [21, 12], sdqParentEmotion: [8, 3] } },
  goals: harmedChildPlan,
  ...harmedChildLog,
  successes: [
    'Tidur semalaman tanpa terbangun selama satu minggu.',
    'Memberikan keterangan di hadapan penyidik dengan tenang, didampingi orang yang dipilihnya.',
    'Kembali ke sekolah dan memperkenalkan diri di kelas baru.',
  ],
  failures: [
    'Mimpi buruk kembali menjelang pemanggilan.',
    'Kunjungan keluarga harus dihentikan lebih cepat karena ada yang menyinggung perkara.',
    'Belum mau mengikuti kegiatan kelompok.',
  ],
  obstacles: [
    'Jadwal pemeriksaan sering berubah.',
    'Sebagian keluarga menekan agar perkara dicabut.',
    'Psikolog hanya tersedia dua minggu sekali.',
    'Wartawan sempat datang ke rumah {kerabat}; sudah diarahkan ke UPT PPA.',
  ],
  lessons: [
    'Anak yang boleh menentukan kapan bercerita justru lebih cepat bercerita.',
    'Satu pendamping yang sama pada setiap pemeriksaan sangat menolong.',
    'Sekolah perlu diberi tahu secukupnya, tidak lebih.',
  ],
  unplanned: [
    'Karya {kesukaan} dipajang pada peringatan Hari Anak.',
    'Menjadi teman pertama bagi anak baru di wisma.',
    'Meminta sendiri bertemu {kerabat} tanpa didampingi.',
  ],
  afterwards: [
    '{nama} tinggal bersama {kerabat} di tempat baru, bersekolah, dan tidur nyenyak.',
    '{nama} masih bertemu psikolog sebulan sekali. Hubungan dengan {kerabat} hangat.',
    '{nama} cemas menjelang sidang; pendampingan ditambah bersama UPT PPA.',
  ],
  endings: [
    ['T12', 5],
    ['T01', 3],
    ['T05', 2],
    ['T13', 1],
    ['T15', 1],
    ['T04', 1],
  ],
};
