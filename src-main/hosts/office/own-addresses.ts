import { BlockList, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** The addresses that are never of the open Internet (RFC 1918, and RFC 3927 where no router gives any). */
const privateRanges = new BlockList();
privateRanges.addSubnet('10.0.0.0', 8);
privateRanges.addSubnet('172.16.0.0', 12);
privateRanges.addSubnet('192.168.0.0', 16);
privateRanges.addSubnet('169.254.0.0', 16);

/** Whether an address is of an office's own network. */
export const isPrivate = (address: string): boolean => isIPv4(address) && privateRanges.check(address);

/** This PC's addresses in networks of that kind, those that a router gave first. */
export function ownAddresses(cards = networkInterfaces()): string[] {
  const all = Object.values(cards).flatMap((card) => card ?? []);
  const own = all.filter(({ internal, address }) => !internal && isPrivate(address));
  const isSelfGiven = ({ address }: { address: string }) => address.startsWith('169.254.');
  return own
    .toSorted((one, other) => Number(isSelfGiven(one)) - Number(isSelfGiven(other)))
    .map(({ address }) => address);
}
