import { createPortal } from 'react-dom';
import classes from './recovery-key.module.css';

type Parts = { centreName: string; recoveryKey: string };

/** The sheet of paper: seen by the printer only. */
export function RecoverySheet({ centreName, recoveryKey }: Parts) {
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
      <p>
        Kunci ini membuka brankas bila semua kata sandi terlupa. Bila semua kata sandi terlupa dan lembar ini
        hilang, data tidak dapat dibuka oleh siapa pun.
      </p>
      <p>
        Simpan di lemari terkunci, terpisah dari komputer, dan satu salinan bersegel di yayasan atau dinas.
        Jangan difoto, jangan dikirim lewat pesan. Huruf I, L, O, dan U tidak dipakai: yang tampak seperti O
        adalah angka nol, yang tampak seperti I atau L adalah angka satu.
      </p>
      <p>Disimpan oleh: ______________________ Tanggal: ______________ Tempat: ______________________</p>
    </section>,
    document.body,
  );
}
