import { Anchor, List, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../core/session.ts';
import classes from './home.module.css';

/** The work of those who read no narrative, and so have no due dates of their own: each a step away. */
export function UsualWork() {
  const writesDaily = useMay('dailyNote.write');
  const registers = useMay('identity.write');
  const reports = useMay('report.read');
  return (
    <section className={classes.section} aria-labelledby="pekerjaan">
      <Title order={2} id="pekerjaan" mb={6}>
        Pekerjaan sehari-hari
      </Title>
      <List spacing={6}>
        {writesDaily ? (
          <List.Item>
            <Anchor underline="always" renderRoot={(props) => <Link to="/giliran" {...props} />}>
              Tulis lembar giliran
            </Anchor>
            : satu baris untuk setiap penghuni, Enter ke baris berikutnya. Bila mendesak, tandai Perlu
            perhatian dengan alasannya.
          </List.Item>
        ) : null}
        {registers ? (
          <List.Item>
            <Anchor underline="always" renderRoot={(props) => <Link to="/kasus/baru" {...props} />}>
              Daftarkan orang
            </Anchor>
            : Titian lebih dahulu mencari orang yang mirip.
          </List.Item>
        ) : null}
        {reports ? (
          <List.Item>
            <Anchor underline="always" renderRoot={(props) => <Link to="/laporan" {...props} />}>
              Susun laporan bulanan
            </Anchor>
            : periksa keseimbangannya, lalu simpan sebagai XLSX.
          </List.Item>
        ) : null}
        <List.Item>
          <Anchor underline="always" renderRoot={(props) => <Link to="/panduan" {...props} />}>
            Baca panduan
          </Anchor>
          : bagian untuk peran Anda dibaca dalam sepuluh menit.
        </List.Item>
      </List>
    </section>
  );
}
