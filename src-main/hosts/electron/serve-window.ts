import { RPCHandler } from '@orpc/server/message-port';
import { carrying, leaveSeat } from '../office/carry.ts';
import type { RunningOffice } from '../office/office.ts';
import { newSeat } from '../seat.ts';
import type { ServedApp } from '../served-app.ts';
import { carefulPort, type Port } from './careful-port.ts';

/** What the native window is a window on. */
type Served = { app: ServedApp; office: Pick<RunningOffice, 'link' | 'end'> };

/**
 * What the system says of this PC, and who is out by it: whoever sits here, or everybody whose vault is here, because a
 * memory that may be written to the disk holds no key.
 */
export const systemEvents = {
  'lock-screen': 'window',
  'user-did-resign-active': 'window',
  suspend: 'everybody',
  shutdown: 'everybody',
} as const satisfies Record<string, 'window' | 'everybody'>;

/** Answers the native window at a seat of its own, which it keeps when its page is loaded again. */
export function serveWindow({ app, office }: Served) {
  const seat = newSeat();
  const handler = new RPCHandler(app.router, { clientInterceptors: [carrying(office.link)] });
  const leave = () => leaveSeat(app, office.link(), seat);
  return {
    /** Answers what a page asks over this port. */
    carry(port: Port & { start(): void }): void {
      handler.upgrade(carefulPort(port), { context: { ...app.context, seat } });
      port.start();
    },
    /** What the system says of this PC happens. */
    async hear(event: keyof typeof systemEvents): Promise<void> {
      const locked = systemEvents[event] === 'everybody' ? app.lock({ hasty: true }) : undefined;
      await Promise.all([locked, leave()]);
    },
    /** The window closes, and Titian with it. */
    async end(): Promise<void> {
      await leave();
      await office.end();
      await app.close();
    },
  };
}
