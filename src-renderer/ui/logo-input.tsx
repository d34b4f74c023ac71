import { Button, Group, Input } from '@mantine/core';
import { useState } from 'react';
import { ChooseFile } from './choose-file.tsx';
import { describeError } from './describe-error.ts';
import { shrinkPicture } from './shrink-picture.ts';

type Parts = { logo: string | undefined; onChange: (logo: string | undefined) => void };

/** The logo for the kop surat; it is drawn anew and kept small. */
export function LogoInput({ logo, onChange }: Parts) {
  const [trouble, setTrouble] = useState<string>();
  const take = (file: File) => {
    setTrouble(undefined);
    shrinkPicture(file).then(onChange, (error) => setTrouble(describeError(error)));
  };
  return (
    <Input.Wrapper
      label="Logo"
      labelElement="div"
      description="PNG atau JPEG. Gambar dikecilkan otomatis. Boleh kosong."
      error={trouble}
    >
      <Group mt={4}>
        {logo === undefined ? null : <img src={logo} alt="Logo lembaga" height={56} />}
        <ChooseFile onChoose={take} accept="image/png,image/jpeg">
          {(props) => (
            <Button variant="default" {...props}>
              {logo === undefined ? 'Pilih gambar' : 'Ganti gambar'}
            </Button>
          )}
        </ChooseFile>
        {logo === undefined ? null : (
          <Button variant="subtle" onClick={() => onChange(undefined)}>
            Tanpa logo
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
