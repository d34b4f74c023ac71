import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Doorway } from '../../ui/doorway.tsx';
import { DemoButton } from './demo-button.tsx';
import { NewVaultWizard } from './new-vault-wizard.tsx';

/** The first minute: a vault of one's own, one brought back from a backup, or a look at a living centre. */
export function FirstStartScreen({ onRestore, onConnect }: { onRestore: () => void; onConnect: () => void }) {
  const [isMaking, setIsMaking] = useState(false);
  if (isMaking) return <NewVaultWizard onLeave={() => setIsMaking(false)} />;
  return (
    <Doorway width="wide">
      <Text mb="lg" maw={640}>
        Titian menyimpan berkas kasus di komputer ini saja, terkunci dengan kata sandi. Tidak ada yang dikirim
        ke internet. Belum ada brankas di komputer ini.
      </Text>
      <SimpleGrid cols={2} spacing="lg">
        <Choice
          title="Mulai bekerja"
          about="Buat brankas untuk lembaga Anda. Siapkan nama dan alamat lembaga, logo bila ada, dan printer untuk lembar kunci pemulihan. Kurang dari lima menit."
        >
          <Button onClick={() => setIsMaking(true)}>Buat brankas baru</Button>
        </Choice>
        <Choice
          title="Lihat-lihat dahulu"
          about="Buka sebuah panti contoh dengan 120 orang yang tidak sungguh ada, di folder tersendiri. Setiap halaman ditandai sebagai data contoh. Brankas sendiri dapat dibuat kapan saja."
        >
          <DemoButton variant="default" />
        </Choice>
        <Choice
          title="Komputer baru atau rusak"
          about="Bawa kembali brankas lembaga dari cadangan di flash disk. Siapkan flash disk dan lembar kunci pemulihan. Kata sandi lama tidak diperlukan."
        >
          <Button variant="default" onClick={onRestore}>
            Pulihkan dari cadangan
          </Button>
        </Choice>
        <Choice
          title="Brankas ada di PC lain"
          about="Jadikan komputer ini PC kerja: membuka brankas di PC induk lewat jaringan kantor, tanpa internet. Siapkan kode dari PC induk. Komputer ini tidak menyimpan berkas apa pun."
        >
          <Button variant="default" onClick={onConnect}>
            Sambungkan ke Titian di kantor
          </Button>
        </Choice>
      </SimpleGrid>
    </Doorway>
  );
}

function Choice({ title, about, children }: { title: string; about: string; children: React.ReactNode }) {
  return (
    <Paper withBorder p="lg">
      <Stack h="100%" justify="space-between" align="flex-start">
        <div>
          <Title order={2} mb={4}>
            {title}
          </Title>
          <Text>{about}</Text>
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
