import { Title } from '@mantine/core';
import { BackupAges } from '../../parts/backup-ages.tsx';
import classes from './home.module.css';

/** How old the newest backup is, and its copy outside this computer. */
export function HouseBackups() {
  return (
    <section className={classes.section} aria-labelledby="cadangan">
      <Title order={2} id="cadangan" mb={6}>
        Cadangan
      </Title>
      <BackupAges />
    </section>
  );
}
