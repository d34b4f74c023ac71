import type { Story } from '../../story.ts';
import { neglectedChildFindings } from './findings.ts';
import { neglectedChildLog } from './log.ts';
import { neglectedChildPlan } from './plan.ts';

/** A child whom nobody could look after any more (LKSA). */
export const neglectedChild: Story = {
  id: 'neglected-child',
  category: 'PMKS-02',
  cluster: 'child',
  weight: 4,
  sexes: ['L', 'P'],
  ages: [7, 14],
  referralSources: ['village', 'social-office', 'family', 'community', 'institution'],
  relative: ['nenek', 'kakek', 'bibi', 'paman'],
  months: [12, 30],
  particulars: {
    pelajaran: ['matematika', 'membaca', 'bahasa Indonesia'],
    kesukaan: ['menggambar', 'bermain bola', 'bernyanyi', 'memelihara ikan', 'membaca komik'],
    hari: ['Minggu', 'Sabtu'],
  },
  parents: [
    { father: 'unknown', mother: 'unknown' },
    { father: 'died', mother: 'alive' },
    { father: 'alive', mother: 'died' },
  ],
  caseReason: [
    '{nama} ({umur} tahun) diantar {kerabat} dan kader desa. Kedua orang tuanya merantau dan sudah lebih dari satu tahun tidak memberi kabar; {kerabat} tidak sanggup lagi membiayai sekolah dan makan sehari-hari.',
    '{nama} ({umur} tahun) diantar {kerabat} dengan surat pengantar kelurahan. Ayahnya meninggal karena sakit, ibunya menikah lagi dan pindah ke luar pulau. {kerabat} sudah mengasuh empat anak lain.',
    'Guru kelas melaporkan bahwa {nama} ({umur} tahun) sering tertidur di sekolah dan tidak membawa bekal. Setelah ditelusuri, ia tinggal sendiri pada malam hari: ibunya sudah meninggal dan ayahnya bekerja di kapal berbulan-bulan.',
  ],
  returnReason:
    '{nama} diterima kembali. Setelah pulang, {kerabat} jatuh sakit dan tidak ada orang lain di rumah yang dapat mengasuhnya.',
  problemByClient: [
    'Saya tidak tahu ibu dan ayah di mana. {kerabat} sudah capek. Saya ingin sekolah, tetapi seragam saya sudah tidak muat.',
    'Ibu bilang nanti saya dijemput, tetapi tidak datang-datang. Di rumah {kerabat} tempat tidurnya penuh. Saya tidak mau merepotkan.',
    'Kalau malam saya menyalakan semua lampu supaya tidak takut. Saya masak mi sendiri. Saya tidak bilang guru karena takut ayah dimarahi.',
  ],
  needsAndMeans: [
    '{nama} membutuhkan pengasuhan yang tetap dan kepastian sekolah. Ia mau tinggal di panti bila {kerabat} boleh menjenguk.',
    '{nama} ingin tahu kapan dapat bertemu ibunya. Ia mau bersekolah di dekat panti dan pulang ke rumah {kerabat} pada hari libur.',
    '{nama} ingin ada orang dewasa di rumah pada malam hari. Ia bersedia tinggal di panti selama ayahnya berlayar.',
  ],
  requestForServices: [
    '{kerabat} meminta {nama} diasuh dan disekolahkan sampai orang tuanya ditemukan.',
    'Kelurahan dan keluarga meminta pengasuhan sementara dengan tetap menjaga hubungan dengan ibunya.',
    'Dinas Sosial meminta penempatan segera, disertai penelusuran keluarga besar dari pihak ibu.',
  ],
  serviceFormulation:
    'Pengasuhan dalam panti, sekolah di SD atau SMP terdekat, pemeriksaan kesehatan, dan penelusuran keluarga.',
  turnedAway:
    'Keluarga besar di desa ternyata sanggup mengasuh dengan bantuan sosial; pengasuhan keluarga didahulukan.',
  problemStatement: [
    '{nama} tidak memiliki pengasuh yang mampu memenuhi kebutuhan pokoknya; sekolahnya terancam putus.',
    '{nama} berpindah tempat tinggal tiga kali dalam setahun dan tidak mendapat kepastian siapa yang mengasuhnya.',
    '{nama} tinggal tanpa orang dewasa selama berminggu-minggu, makan tidak teratur, dan mulai tertinggal di sekolah.',
  ],
  personality: [
    'Penurut dan jarang meminta. Menyimpan makanan di bawah bantal pada minggu pertama. Berbinar ketika diajak {kesukaan}.',
    'Ramah, banyak bertanya, cepat hafal nama pengasuh. Menangis bila ada anak lain dijemput keluarganya.',
    'Mandiri melebihi umurnya dan sulit menerima bantuan. Tertib merapikan barang.',
  ],
  conditions: {
    physical: [
      'Berat badan kurang menurut umur; mendapat makanan tambahan dan obat cacing dari Puskesmas.',
      'Sehat. Gigi berlubang dua, imunisasi belum lengkap menurut buku KIA.',
    ],
    psychological: [
      'Cemas menjelang malam; tenang bila lampu kamar dibiarkan menyala.',
      'Rindu keluarga, kadang mengompol pada minggu-minggu pertama.',
    ],
    social: [
      'Mudah berteman dengan anak seumur, canggung terhadap orang dewasa laki-laki.',
      'Lebih suka bermain berdua daripada berkelompok.',
    ],
    spiritual: [
      'Hafal doa sehari-hari yang diajarkan {kerabat}.',
      'Senang mengikuti kegiatan keagamaan anak pada hari {hari}.',
    ],
  },
  hopes: [
    '{nama} berharap dapat bersekolah terus dan bertemu keluarganya pada hari raya.',
    '{nama} berharap {kerabat} tidak sakit dan suatu hari dapat tinggal serumah lagi.',
  ],
  situation: [
    '{kerabat} sudah lanjut dan bekerja serabutan; rumah papan di {kota} dihuni enam orang. Orang tua tidak diketahui alamatnya.',
    'Rumah {kerabat} di {kota} sempit dan penghasilannya harian. Ibu masih menelepon sesekali, tetapi tidak mengirim uang.',
    'Ayah bekerja di kapal dan pulang tiga sampai empat bulan sekali. Keluarga besar tersebar; {kerabat} bersedia membantu, tetapi tinggal di luar kota.',
  ],
  integrativeFormulation: [
    'Masalah pokok {nama} adalah hilangnya pengasuh, bukan perilakunya. Ikatan dengan {kerabat} masih kuat dan perlu dijaga; panti mengganti pengasuhan sehari-hari sambil keluarga ditelusuri.',
    'Ketidakpastian membuat {nama} bersikap terlalu penurut. Kepastian jadwal bertemu ibu dan satu pengasuh tetap akan lebih menolong daripada banyak kegiatan.',
    '{nama} tumbuh mandiri karena terpaksa. Ia perlu belajar bergantung dengan aman, sementara ayah dan {kerabat} dibantu menyusun pengasuhan yang mungkin dijalankan.',
  ],
  selfPotentials: [
    'Rajin, cepat belajar, dan senang {kesukaan}.',
    'Mudah bergaul, jujur, dan terbiasa membantu pekerjaan rumah.',
  ],
  resourcePotentials: [
    '{kerabat} menjenguk sebulan sekali; sekolah memberi keringanan; kader desa mengenal keluarganya.',
    'Bantuan Program Indonesia Pintar, Puskesmas, dan keluarga asuh di lingkungan panti.',
  ],
  hinderingFactors: [
    'Akta kelahiran belum ada; keluarga besar saling menunggu.',
    'Jarak rumah keluarga jauh dan ongkos menjenguk mahal.',
  ],
  decision:
    'Pengasuhan sementara dalam panti sambil keluarga ditelusuri dan disiapkan; ditinjau setiap enam bulan.',
  focus: 'Pengasuhan yang tetap, sekolah, dan hubungan dengan keluarga.',
  rootCause: 'Keluarga inti tidak dapat mengasuh dan keluarga besar belum mampu menggantikan.',
  problemSolvingGoal:
    '{nama} tumbuh sehat, bersekolah, dan kembali diasuh keluarganya bila keluarga sudah siap.',
  contractPurpose: 'Pengasuhan dan pendidikan {nama} selama keluarga disiapkan untuk mengasuh kembali.',
  clientTasks: 'Bersekolah, mengikuti kegiatan asrama, dan bercerita kepada pengasuh bila ada kesulitan.',
  workerTasks:
    'Mengatur sekolah dan kesehatan, menelusuri keluarga, mempertemukan dengan keluarga, meninjau pengasuhan setiap enam bulan.',
  limitedContract:
    'Tidur di tempat tidur sendiri dan bercerita kepada pengasuh bila takut, selama satu bulan.',
  findings: neglectedChildFindings,
  goals: neglectedChildPlan,
  ...neglectedChildLog,
  successes: [
    'Berani tidur dengan lampu dimatikan.',
    'Naik kelas dan mendapat buku dari wali kelas.',
    'Keluarga besar berkumpul untuk pertama kali dan menyepakati jadwal menjenguk.',
  ],
  failures: [
    'Penelusuran keluarga besar belum memberi hasil.',
    'Dua kunjungan keluarga batal.',
    'Masih menolak bercerita bila sedih.',
  ],
  obstacles: [
    'Ongkos dari {kota} memberatkan {kerabat}.',
    'Pengasuh tetap berganti pada pertengahan bulan.',
    'Alamat keluarga yang diberikan sudah kosong.',
    'Musim sakit batuk pilek di asrama.',
  ],
  lessons: [
    'Anak lebih tenang bila tahu tanggal pasti keluarganya datang, sekalipun masih lama.',
    'Satu pengasuh yang tetap lebih menolong daripada banyak kegiatan.',
    'Bantuan ongkos yang kecil lebih berguna daripada undangan tertulis.',
  ],
  unplanned: [
    'Mendapat penghargaan dari sekolah karena menolong teman yang sakit.',
    'Mengajari adik kelas membaca setiap sore.',
    'Saudara jauh yang lama tidak terdengar menelepon dan ingin berkenalan.',
  ],
  afterwards: [
    '{nama} tinggal bersama {kerabat} di {kota}, bersekolah, dan berat badannya tetap naik.',
    '{nama} sehat dan masuk sekolah. Rumah sudah memiliki tempat tidur sendiri untuknya.',
    '{kerabat} kesulitan membayar iuran sekolah; dihubungkan dengan kelurahan.',
  ],
  endings: [
    ['T12', 7],
    ['T01', 2],
    ['T13', 2],
    ['T05', 1],
    ['T16', 1],
    ['T15', 1],
  ],
};
