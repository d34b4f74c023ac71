import { Text } from '@mantine/core';
import { formatNumber } from '#domain/words/indonesian';

type LeftUnreadProps = {
  /** How much could not be read, and of what. */
  count: number;
  what: string;
  /** What of it is missing here. */
  hence: string;
};

/** That something of the vault could not be read, so that it is missing from what is shown; nothing where nothing is. */
export function LeftUnread({ count, what, hence }: LeftUnreadProps) {
  if (count === 0) return null;
  return (
    <Text size="sm" role="status">
      {formatNumber(count)} {what} tidak dapat dibaca, jadi {hence}. Beri tahu Kepala Panti: yang harus
      dilakukan ada di Panduan, bagian brankas yang disebut rusak.
    </Text>
  );
}
