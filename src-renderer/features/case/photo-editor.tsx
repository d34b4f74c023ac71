import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { orpc } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { shrinkPhoto } from '../../ui/shrink-photo.ts';
import { tellFailed } from '../../ui/tell.ts';
import classes from './case.module.css';

/** The photograph, which is optional and kept encrypted with the rest. */
export function PhotoEditor({ overview }: { overview: CaseOverview }) {
  const { caseId, photo, fullName, can } = overview;
  const [isAsking, setIsAsking] = useState(false);
  const set = useMutation(orpc.client.setPhoto.mutationOptions({ onError: tellFailed }));
  const choose = async (file: File) => {
    try {
      set.mutate({ caseId, photo: await shrinkPhoto(file) });
    } catch (error) {
      tellFailed(error);
    }
  };
  return (
    <div className={classes.photo}>
      <Portrait photo={photo} name={fullName} size={96} />
      {can.changePhoto.ok && (
        <div>
          <Group gap="xs">
            <ChooseFile accept="image/png,image/jpeg" onChoose={(file) => void choose(file)}>
              {(props) => (
                <Button variant="default" loading={set.isPending} {...props}>
                  {photo === null ? 'Tambah foto' : 'Ganti foto'}
                </Button>
              )}
            </ChooseFile>
            {photo !== null && (
              <Button variant="subtle" color="gray" onClick={() => setIsAsking(true)}>
                Hapus foto
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            PNG atau JPEG. Foto diperkecil dan disimpan terenkripsi di brankas ini.
          </Text>
        </div>
      )}
      <AskAgain
        opened={isAsking}
        title="Hapus foto?"
        confirm="Hapus foto"
        isLoss
        onConfirm={() => {
          setIsAsking(false);
          set.mutate({ caseId, photo: null });
        }}
        onCancel={() => setIsAsking(false)}
      >
        Foto ini dihapus dari berkas dan tidak dapat dikembalikan.
      </AskAgain>
    </div>
  );
}
