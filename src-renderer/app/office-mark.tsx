import { Text } from '@mantine/core';
import { useVaultStatus } from '../core/session.ts';
import classes from './frame.module.css';

/** Stands over the door and what else is shown while nobody is in, at the PC that the others come to. */
export function OpenOfficeLine() {
  const office = useVaultStatus().data?.office;
  if (office === undefined || office.pc !== undefined) return null;
  return (
    <Text className={classes.officeLine} role="status" size="sm">
      Kantor dibuka: PC ini menerima PC lain di kantor.
    </Text>
  );
}

/** Stands in the head of every screen while the office is open to other PCs; nothing where there is one PC. */
export function OfficeMark() {
  const office = useVaultStatus().data?.office;
  if (office === undefined) return null;
  const isHub = office.pc === undefined;
  return (
    <Text
      className={classes.office}
      size="sm"
      truncate
      title={isHub ? 'PC ini menerima PC lain di kantor' : 'PC ini bekerja pada brankas di PC induk'}
    >
      {isHub ? 'Kantor dibuka' : office.pc}
    </Text>
  );
}
