import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay, useSession } from '../../core/session.ts';
import classes from './first-steps.module.css';

/** A house without anybody yet: a welcome, what to do first, and what will stand here afterwards. */
export function FirstSteps() {
  const { centreName } = useSession();
  const mayManage = useMay('users.manage');
  const mayRegister = useMay('identity.write');
  const mayImport = useMay('people.import');
  return (
    <section className={classes.welcome} aria-labelledby="langkah">
      <Title order={2} id="langkah">
        Selamat datang di {centreName}
      </Title>
      <Text c="dimmed" mb="md">
        Brankas lembaga sudah siap. Setelah orang pertama terdaftar, tugas dan tenggatnya tampil di halaman
        ini.
      </Text>
      <ol className={classes.steps}>
        {mayRegister && (
          <Step
            what="Daftarkan orang pertama"
            why="Cukup nama, jenis kelamin, dan tanggal masuk; isian lain dapat menyusul."
          >
            <Button renderRoot={(props) => <Link to="/kasus/baru" {...props} />}>Daftarkan orang</Button>
          </Step>
        )}
        {mayImport && (
          <Step
            what="Bawa masuk daftar lama"
            why="Buku induk di Excel atau CSV, dengan kasus yang masih berjalan dan yang sudah ditutup. Dicoba dahulu, dan dapat dibatalkan."
          >
            <Button variant="default" renderRoot={(props) => <Link to="/kasus/impor" {...props} />}>
              Impor
            </Button>
          </Step>
        )}
        {mayManage && (
          <Step
            what="Tambahkan pengguna"
            why="Pekerja sosial, pengasuh, operator, dan seorang Kepala kedua, supaya brankas tetap terbuka bila seorang lupa kata sandinya."
          >
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/atur" search={{ bagian: 'pengguna' }} {...props} />}
            >
              Tambahkan pengguna
            </Button>
          </Step>
        )}
        <Step
          what="Baca panduan"
          why="Bagian untuk peran Anda dibaca dalam sepuluh menit. F1 membukanya dari mana saja."
        >
          <Button variant="default" renderRoot={(props) => <Link to="/panduan" {...props} />}>
            Baca panduan
          </Button>
        </Step>
      </ol>
    </section>
  );
}

function Step({ what, why, children }: { what: string; why: string; children: ReactNode }) {
  return (
    <li className={classes.step}>
      <div>
        <Text fw={600}>{what}</Text>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      </div>
      {children}
    </li>
  );
}
