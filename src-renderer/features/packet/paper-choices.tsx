import { Checkbox, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { type PacketPart, type PacketSize, packetParts, packetSizes } from '#domain/papers/packet-plan';
import type { PacketChoices } from './packet-choices.ts';

type PaperChoicesProps = {
  choices: PacketChoices;
  mayUnmask: boolean;
  onChange: (part: Partial<PacketChoices>) => void;
};

const sizeHelp: Readonly<Record<PacketSize, string>> = {
  brief: 'Yang terlalu panjang diakhiri "lanjutan di Lengkap".',
  full: 'Semuanya utuh, dengan formulir sebagai lampiran.',
};

/** How much of each person the paper says, and for whom it is. */
export function PaperChoices({ choices, mayUnmask, onChange }: PaperChoicesProps) {
  return (
    <Stack gap="sm">
      <Radio.Group
        label="Ukuran"
        value={choices.size}
        onChange={(size) => onChange({ size: size as PacketSize })}
      >
        <Stack gap={6} mt={4}>
          {Object.entries(packetSizes).map(([size, label]) => (
            <Radio key={size} value={size} label={label} description={sizeHelp[size as PacketSize]} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label="Nama pada cetakan"
        value={choices.names}
        onChange={(names) => onChange({ names: names as PacketChoices['names'] })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="initials" label="Inisial" />
          <Radio value="full" label="Nama lengkap" />
        </Stack>
      </Radio.Group>
      {mayUnmask && (
        <Switch
          label="NIK tanpa disamarkan"
          checked={choices.unmasked}
          onChange={(event) => onChange({ unmasked: event.currentTarget.checked })}
        />
      )}
      <Checkbox.Group
        label="Bagian yang dicetak"
        value={choices.parts}
        onChange={(parts) => onChange({ parts: parts as PacketPart[] })}
      >
        <Stack gap={6} mt={4}>
          {Object.entries(packetParts).map(([part, label]) => (
            <Checkbox key={part} value={part} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label="Penerima"
        description="Untuk siapa bahan ini? Dicatat di jejak audit. Boleh kosong."
        value={choices.recipient}
        maxLength={200}
        onChange={(event) => onChange({ recipient: event.currentTarget.value })}
      />
    </Stack>
  );
}
