import { type Kysely, sql } from 'kysely';
import type { CollectionTables } from './collection-tables.ts';

// The centre leads every key, so that a distributed PostgreSQL spreads the tables by it (VIEWS.md).

const statements = [
  'create schema titian',
  'create table titian.form (version int not null)',
  'create table titian.category (code text primary key, label text not null)',
  `create table titian.centre (
    centre_id uuid primary key,
    name text not null,
    kind text not null,
    town text not null,
    district_code text not null,
    district text not null,
    province text not null,
    enrolled_at timestamptz not null default now()
  )`,
  `create table titian.centre_key (
    centre_id uuid not null references titian.centre,
    fingerprint text not null,
    public_half text not null,
    enrolled_at timestamptz not null default now(),
    retired_at timestamptz,
    primary key (centre_id, fingerprint)
  )`,
  `create table titian.report (
    centre_id uuid not null references titian.centre,
    month date not null check (extract(day from month) = 1),
    revision int not null check (revision >= 0),
    counted_to date not null,
    frozen_at timestamptz not null,
    fingerprint text not null,
    file_sha256 text not null,
    content_sha256 text not null,
    is_current boolean not null,
    received_at timestamptz not null default now(),
    primary key (centre_id, month, revision)
  )`,
  'create unique index report_current on titian.report (centre_id, month) where is_current',
  'create index report_month on titian.report (month, centre_id, revision) where is_current',
  'create index report_file on titian.report (file_sha256)',
  `create table titian.figure (
    centre_id uuid not null,
    month date not null,
    revision int not null,
    sheet text not null,
    line text not null,
    col text not null,
    count int not null,
    primary key (centre_id, month, revision, sheet, line, col),
    foreign key (centre_id, month, revision) references titian.report
  )`,
];

/** Makes the tables of a new collection. */
export async function createTables(trx: Kysely<CollectionTables>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(trx);
}
