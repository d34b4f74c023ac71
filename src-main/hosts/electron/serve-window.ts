import { RPCHandler } from '@orpc/server/message-port';
import { carrying } from '../office/carry.ts';
import type { RunningOffice } from '../office/office.ts';
import { newSeat } from '../seat.ts';
import type { ServedApp } from '../served-app.ts';
import { carefulPort, type Port } from './careful-port.ts';

/** What the native window is a window on. */
type Served = { app: ServedApp; office: Pick<RunningOffice, 'link'> };

/** Answers the native window at a seat of its own, which it keeps when its page is loaded again. */
export function serveWindow({ app, office }: Served) {
  const seat = newSeat();
  const handler = new RPCHandler(app.router, { clientInterceptors: [carrying(office.link)] });
  return {
    /** Answers what a page asks over this port. */
    carry(port: Port & { start(): void }): void {
      handler.upgrade(carefulPort(port), { context: { ...app.context, seat } });
      port.start();
    },
  };
}
