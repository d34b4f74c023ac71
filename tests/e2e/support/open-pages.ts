import type { Page } from 'playwright-core';

/** The pages of Titian that are open in this file's tests, with what the process behind each wrote. */
export const openPages = new Set<{ page: Page; heard(): string }>();
