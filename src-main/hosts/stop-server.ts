import type { Server } from 'node:http';

/** Ends a server: it takes nobody any more, and drops who is there. */
export async function stopServer(server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
