import type { StoryLog } from '../../story.ts';

export const neglectedChildLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Berjalan keliling panti bersama {nama}: kamar, dapur, sekolah dari kejauhan. Dijelaskan siapa yang dapat ditemui pada malam hari.',
      response: 'Menggenggam tangan sepanjang jalan, lalu memilih sendiri rak bukunya.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'family',
      summary:
        '{kerabat} menjenguk. Dibicarakan kesehatan {nama}, sekolah, dan siapa saja keluarga yang masih dapat dihubungi.',
      response: '{nama} memperlihatkan buku gambarnya dan menyuapi {kerabat} kue.',
      technique: 'induce',
      situational: 'redefinition',
      followUp: 'Menghubungi keluarga yang disebut {kerabat}',
    },
    {
      kind: 'institution',
      phase: 'early',
      summary:
        'Menyerahkan surat pindah ke sekolah. Wali kelas menempatkan {nama} di bangku depan bersama anak panti yang lain.',
      response: 'Pulang sekolah langsung mencari {peksos} untuk menunjukkan jadwal pelajaran.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'home-visit',
      summary:
        'Kunjungan ke rumah {kerabat} di {kota}: dinilai tempat tidur, air, penghasilan, dan kesanggupan mengasuh. Rukun tetangga ikut hadir.',
      response: '{nama} menitipkan gambar untuk ditempel di dinding rumah.',
      technique: 'induce',
      situational: 'redefinition',
      followUp: 'Mengusulkan bantuan perlengkapan tidur',
    },
    {
      kind: 'client',
      summary:
        'Bermain sambil bercerita dengan boneka keluarga. {nama} menempatkan {kerabat} di dekat rumah dan dirinya di antara rumah dan sekolah.',
      response: 'Bercerita tanpa ditanya, berhenti ketika menyebut ibunya.',
      technique: 'induce',
      situational: 'refocusing',
    },
    {
      kind: 'related-party',
      summary:
        'Ke Disdukcapil untuk akta kelahiran. Diminta surat keterangan lahir dari bidan dan dua saksi.',
      act: {
        kinds: ['practical', 'problem'],
        addressed: 'Disdukcapil',
        asked: 'Akta kelahiran tanpa kehadiran orang tua.',
        outcome: 'Diminta surat bidan dan dua saksi; keberatan atas syarat kehadiran dicatat petugas.',
      },
      response: '{nama} bertanya tanggal lahirnya dan ingin merayakannya di panti.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
      followUp: 'Meminta surat keterangan lahir',
    },
    {
      kind: 'case-discussion',
      summary:
        'Peninjauan pengasuhan bersama pengasuh, guru, dan perawat: perkembangan baik, keluarga belum siap penuh. Pengasuhan diteruskan.',
      response: '{nama} diberi tahu hasilnya dengan kata-kata sederhana dan mengangguk.',
      technique: 'persuade',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      summary:
        'Membicarakan {pelajaran}: bagian mana yang sulit, kapan paling mudah belajar, siapa yang diajak belajar bersama.',
      response: 'Memilih belajar sebelum mandi sore bersama seorang teman.',
      technique: 'direct-obedience',
      situational: 'new-values',
    },
    {
      kind: 'family',
      phase: 'late',
      summary:
        'Persiapan pulang: {kerabat} dan {nama} menyepakati jam belajar, uang saku, dan siapa yang menemani bila {kerabat} bekerja.',
      response: '{nama} bertanya apakah boleh tetap datang ke panti pada hari {hari}.',
      technique: 'persuade',
      situational: 'new-values',
    },
    {
      kind: 'client',
      isPrivate: true,
      summary:
        '{nama} mengatakan pernah dipukul dengan ikat pinggang oleh orang yang menumpang di rumah dahulu. Tidak ada bekas; orang tersebut sudah tidak tinggal di sana.',
      response: 'Berbicara pelan, lega setelah tahu tidak harus bertemu lagi.',
      technique: 'induce',
      situational: 'stress-reduction',
      followUp: 'Membahas dengan supervisor',
    },
  ],
  dailyNotes: [
    '{nama} menghabiskan makan siang dan minta tambah sayur.',
    'Tidur pukul sembilan, tidak terbangun sampai pagi.',
    '{nama} {kesukaan} bersama teman sekamar sampai waktu mandi.',
    'Menangis sebentar setelah telepon dari {kerabat}, lalu ikut bermain.',
    'Badan hangat 37,8 derajat, diberi obat menurut petunjuk perawat, istirahat di kamar.',
    'Mengerjakan pekerjaan rumah tanpa disuruh.',
    'Berebut sandal dengan anak lain; minta maaf setelah diajak bicara.',
  ],
};
