import type { StoryLog } from '../../story.ts';

export const harmedChildLog: StoryLog = {
  notes: [
    {
      kind: 'client',
      phase: 'early',
      summary:
        'Pertemuan pertama di ruang ramah anak. {nama} memilih tempat duduk dekat pintu dan warna kertas. Dijelaskan bahwa ia boleh berhenti kapan saja.',
      response: 'Tidak banyak bicara; menggambar rumah dengan banyak jendela.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'related-party',
      summary:
        'Koordinasi dengan UPT PPA dan penyidik: jadwal pemeriksaan, pendamping yang dipilih {nama}, dan cara agar keterangan tidak diulang.',
      response: '{nama} diberi tahu tanggalnya dan memilih sendiri baju yang akan dipakai.',
      technique: 'induce',
      situational: 'stress-reduction',
      followUp: 'Menjemput pada hari pemeriksaan',
    },
    {
      kind: 'related-party',
      isPrivate: true,
      summary:
        'Mendampingi {nama} memberi keterangan. Dilakukan satu kali, di ruang khusus, dengan jeda dua kali atas permintaannya.',
      response: 'Lelah sesudahnya, minta makan bakso dan tidur siang. Tidak ingin dibahas hari ini.',
      technique: 'induce',
      situational: 'stress-reduction',
    },
    {
      kind: 'client',
      summary:
        'Latihan napas dan tempat aman dalam pikiran. {nama} memilih gambar kebun sebagai tempat amannya.',
      response: 'Dapat mengulang sendiri; mengatakan badannya lebih ringan.',
      technique: 'persuade',
      situational: 'behavior-setting',
    },
    {
      kind: 'family',
      summary:
        '{kerabat} berkunjung. Disepakati sebelumnya hal yang tidak dibicarakan. Dibahas kamar dan sekolah bila kelak tinggal bersama.',
      response: '{nama} memeluk lebih dahulu, lalu menunjukkan hasil {kesukaan}.',
      technique: 'induce',
      situational: 'redefinition',
      followUp: 'Menilai tempat tinggal {kerabat}',
    },
    {
      kind: 'institution',
      phase: 'early',
      summary:
        'Bertemu kepala sekolah dan wali kelas baru. Disepakati apa yang perlu dan tidak perlu diketahui sekolah.',
      response: '{nama} bertanya apakah nama panti harus disebut; dijelaskan tidak harus.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
    },
    {
      kind: 'home-visit',
      summary:
        'Kunjungan ke rumah {kerabat}: kamar dengan kunci, jarak ke sekolah, tetangga terdekat, dan nomor yang dapat dihubungi.',
      response: '{nama} melihat foto kamarnya dan memilih warna {warna} untuk tirai.',
      technique: 'induce',
      situational: 'redefinition',
    },
    {
      kind: 'case-discussion',
      summary:
        'Pembahasan dengan psikolog dan pengasuh: tidur membaik, kelompok besar masih dihindari. Pemulihan diteruskan tanpa menambah kegiatan.',
      response: '{nama} setuju mencoba makan bersama di meja yang lebih ramai pada hari Minggu.',
      technique: 'persuade',
      situational: 'redefinition',
    },
    {
      kind: 'client',
      summary:
        'Bermain kartu perasaan. {nama} menyebut marah untuk pertama kali dan menjelaskan sebabnya dengan kata-katanya sendiri.',
      response: 'Suara bergetar, lalu lega; meminta kartunya disimpan.',
      technique: 'persuade',
      situational: 'climate-of-opinion',
    },
    {
      kind: 'client',
      phase: 'late',
      summary:
        'Menyusun rencana aman bila kelak di rumah: siapa yang dihubungi, kata sandi dengan {kerabat}, dan tempat yang dituju.',
      response: 'Menghafal nomor telepon dan mengajarkannya kepada teman sekamar.',
      technique: 'direct-obedience',
      situational: 'new-values',
    },
  ],
  dailyNotes: [
    'Tidur nyenyak, bangun sendiri pukul lima.',
    'Terbangun pukul dua karena mimpi; ditemani pengasuh sampai tertidur lagi.',
    '{nama} {kesukaan} bersama satu teman sampai sore.',
    'Tidak mau keluar kamar ketika ada tamu laki-laki; dihormati.',
    'Mengerjakan tugas {pelajaran}, lalu membantu di dapur.',
    'Mengeluh sakit perut sebelum berangkat sekolah, membaik setelah sarapan.',
    'Tertawa lepas saat menonton film bersama.',
  ],
};
