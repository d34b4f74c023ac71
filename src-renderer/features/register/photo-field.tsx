import { Button, Group, Input, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { Portrait } from '../../ui/portrait.tsx';
import { type ShrunkPhoto, shrinkPhoto } from '../../ui/shrink-photo.ts';
import classes from './register.module.css';

type PhotoFieldProps = {
  photo: ShrunkPhoto | undefined;
  name: string;
  onChange: (photo: ShrunkPhoto | undefined) => void;
};

/** A photograph, chosen or dropped; drawn anew and small, so that nothing but the picture is kept. */
export function PhotoField({ photo, name, onChange }: PhotoFieldProps) {
  const [trouble, setTrouble] = useState<string>();
  const [isOver, setIsOver] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    setTrouble(undefined);
    shrinkPhoto(file).then(onChange, (error) => setTrouble(describeError(error)));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Input.Wrapper
      label="Foto"
      labelElement="div"
      description="Boleh kosong. PNG atau JPEG, diperkecil. Tidak ikut tersimpan sebagai draf."
      error={trouble}
    >
      <Group
        className={classes.photo}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <Portrait photo={photo?.picture ?? null} name={name} size={72} />
        <div>
          <Group gap="xs">
            <ChooseFile accept="image/png,image/jpeg" onChoose={take}>
              {(props) => (
                <Button variant="default" {...props}>
                  {photo === undefined ? 'Pilih foto' : 'Ganti foto'}
                </Button>
              )}
            </ChooseFile>
            {photo === undefined ? null : (
              <Button variant="subtle" onClick={() => onChange(undefined)}>
                Tanpa foto
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            Atau seret foto ke sini.
          </Text>
        </div>
      </Group>
    </Input.Wrapper>
  );
}
