import { Button, Group } from '@mantine/core';

type Parts = {
  /** What is done, as a verb. */
  label: string;
  isBusy: boolean;
  isReady?: boolean;
  onCancel: () => void;
};

/** How a small form over the page ends: back, or on. */
export function SubmitButtons({ label, isBusy, isReady = true, onCancel }: Parts) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        Batal
      </Button>
      <Button type="submit" loading={isBusy} disabled={!isReady}>
        {label}
      </Button>
    </Group>
  );
}
