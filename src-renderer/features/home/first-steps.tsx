import { Anchor, List, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../core/session.ts';
import classes from './home.module.css';

/** A house without anybody yet: what to do first. */
export function FirstSteps() {
  const mayManage = useMay('users.manage');
  const mayRegister = useMay('identity.write');
  return (
    <section className={classes.section} aria-labelledby="langkah">
      <Title order={2} id="langkah" mb={6}>
        Langkah pertama
      </Title>
      <List type="ordered" spacing={4}>
        {mayManage ? (
          <List.Item>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/atur" search={{ bagian: 'pengguna' }} {...props} />}
            >
              Tambahkan pengguna
            </Anchor>
            : pekerja sosial, pengasuh, operator, dan seorang Kepala kedua.
          </List.Item>
        ) : null}
        {mayRegister ? (
          <List.Item>
            <Anchor underline="always" renderRoot={(props) => <Link to="/kasus/baru" {...props} />}>
              Daftarkan orang pertama
            </Anchor>
            . Yang jatuh tempo lalu muncul di halaman ini.
          </List.Item>
        ) : null}
        <List.Item>
          <Anchor underline="always" renderRoot={(props) => <Link to="/panduan" {...props} />}>
            Baca panduan
          </Anchor>
          . Sepuluh menit.
        </List.Item>
      </List>
    </section>
  );
}
