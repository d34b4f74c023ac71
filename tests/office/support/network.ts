/** A network that reaches from this machine to itself, of those only who ask at the same port. */
export const networkOf = (port: number) => ({
  mdns: { interface: '127.0.0.1', bind: '0.0.0.0', port },
  isAllowed: (address: string) => address.startsWith('127.'),
  searchMs: 900,
});
