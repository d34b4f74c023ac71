import { afterEach } from 'vitest';
import { openPages } from './e2e/support/open-pages.ts';

// A walk that fails says what stood on the screen: seldom is the same trouble seen a second time.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const { page, heard } of openPages) {
    const text = await page
      .locator('body')
      .innerText({ timeout: 5_000 })
      .catch((error: Error) => error.message);
    console.error(`"${task.name}" failed at ${page.url()} while this was read:\n${text}\n${heard()}`);
  }
});
