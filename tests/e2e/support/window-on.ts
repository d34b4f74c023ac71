import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { TestCentre } from '../../support/test-centre.ts';
import { type DemoVault, makeDemoVault } from './demo-vault.ts';
import { inOrder } from './in-order.ts';
import { openCentre } from './open-centre.ts';
import { type OpenTitian, openTitian } from './open-titian.ts';

// Each is called once in a describe: opens a window before its first test, hands it over, and closes everything after
// its last. The tests are the steps of one walk, unless they are said to stand `apart`.

type Apart = { apart?: boolean | undefined };

/** A window on a vault of synthetic people. */
export function onDemoVault(
  begin: (opened: { demo: DemoVault; titian: OpenTitian; page: Page }) => unknown,
  { cases, apart }: Apart & { cases?: number } = {},
): void {
  open({
    make: () => makeDemoVault(cases),
    open: ({ folder }) => openTitian(folder),
    begin: (demo, titian) => begin({ demo, titian, page: titian.page }),
    remove: (demo) => demo.remove(),
    apart,
  });
}

/** A window on the vault of a test centre that was closed; who holds it has a process and the clock of its own. */
export function onClosedCentre(
  make: () => Promise<TestCentre>,
  begin: (opened: { centre: TestCentre; titian: OpenTitian; page: Page }) => unknown,
  { apart }: Apart = {},
): void {
  open({
    make,
    open: ({ folder }) => openTitian(folder),
    begin: (centre, titian) => begin({ centre, titian, page: titian.page }),
    remove: (centre) => centre.close(),
    apart,
  });
}

/** A window on a test centre in this process: its clock can be moved, and its vault be looked into. */
export function onCentre(
  make: () => Promise<TestCentre>,
  begin: (opened: { centre: TestCentre; page: Page }) => unknown,
): void {
  open({
    make,
    open: openCentre,
    begin: (centre, { page }) => begin({ centre, page }),
    remove: (centre) => centre.close(),
  });
}

/** A window on a place where no vault is yet. */
export function onEmptyPlace(begin: (titian: OpenTitian) => unknown): void {
  open({
    make: async () => undefined,
    open: () => openTitian(),
    begin: (_nothing, titian) => begin(titian),
    remove: () => undefined,
  });
}

function open<Vault, Shown extends Pick<OpenTitian, 'page' | 'close'>>(
  parts: {
    make(): Promise<Vault>;
    open(vault: Vault): Promise<Shown>;
    begin(vault: Vault, shown: Shown): unknown;
    remove(vault: Vault): unknown;
  } & Apart,
): void {
  let made: { vault: Vault } | undefined;
  let shown: Shown | undefined;
  beforeAll(async () => {
    made = { vault: await parts.make() };
    shown = await parts.open(made.vault);
    await parts.begin(made.vault, shown);
  });
  afterAll(async () => {
    await shown?.close();
    if (made !== undefined) await parts.remove(made.vault);
  });
  if (!parts.apart) inOrder(() => shown);
}
