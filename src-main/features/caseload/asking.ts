import type { Database } from 'better-sqlite3';
import type { Own } from '#domain/own/own';
import type { Actor } from '#domain/roles';

/** Who asks, on which day, of which vault, and what its centre lists of its own. */
export type Asking = { actor: Actor; today: string; sqlite: Database; own: Own };
