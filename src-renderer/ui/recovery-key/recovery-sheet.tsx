import { createPortal } from 'react-dom';
import type { Qr } from '#contract/vault';
import classes from './recovery-key.module.css';

type Parts = { centreName: string; recoveryKey: string; qr: Qr };

/**
 * The sheet of paper: seen by the printer only. It is no paper of the core like the others: it is printed before there is
 * a vault whose audit could tell of it, and its key enters no worker and no file.
 */
export function RecoverySheet({ centreName, recoveryKey, qr }: Parts) {
  const today = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long' }).format(new Date());
  return createPortal(
    <section className={classes.sheet} aria-hidden="true">
      <h1>Kunci pemulihan brankas Titian</h1>
      <p>
        {centreName}
        <br />
        Dibuat {today}. RAHASIA.
      </p>
      <ol className={classes.key}>
        {recoveryKey.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, their places are not
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className={classes.camera}>
        <QrCode qr={qr} />
        <div>
          <p>
            <strong>Kode QR ini berisi kunci yang sama.</strong> Bila huruf di atas tidak terbaca lagi,
            bacalah kode ini dengan alat pembaca yang tidak terhubung ke internet, lalu ketik hasilnya di
            Titian:
          </p>
          <p className={classes.line}>{recoveryKey}</p>
          <p>
            Huruf I, L, O, dan U tidak dipakai: yang tampak seperti O adalah angka nol, yang tampak seperti I
            atau L adalah angka satu.
          </p>
        </div>
      </div>
      <h2>Untuk apa</h2>
      <p>
        Membuka brankas dan cadangannya bila semua kata sandi terlupa. Siapa pun yang memegang lembar ini
        dapat membuka semua data.
      </p>
      <h2>Bila hilang</h2>
      <p>
        Bila semua kata sandi terlupa dan semua lembar kunci hilang, <strong>semua data hilang</strong>: tidak
        seorang pun dapat membukanya lagi, termasuk pembuat Titian. Bila hanya lembar ini yang hilang, Kepala
        membuat kunci baru di Pengaturan, Kunci brankas.
      </p>
      <h2>Di mana disimpan</h2>
      <p>
        Di lemari terkunci, terpisah dari komputer, dan satu salinan bersegel di yayasan atau dinas. Jangan
        difoto, jangan dipindai, jangan dikirim lewat pesan.
      </p>
      <p>Disimpan oleh: ________________ Tempat: ________________ Tanggal: __________</p>
    </section>,
    document.body,
  );
}

/** Four units of white on every side, as a camera needs to find the code. */
const margin = 4;

function QrCode({ qr: { across, path } }: { qr: Qr }) {
  const size = across + 2 * margin;
  return (
    <svg className={classes.qr} viewBox={`${-margin} ${-margin} ${size} ${size}`} shapeRendering="crispEdges">
      <title>Kode QR kunci pemulihan</title>
      <rect x={-margin} y={-margin} width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
