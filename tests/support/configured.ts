// vitest looks for its configuration at the top of the project alone, and ours stands in tests/. Without it a test has
// five seconds and the clock of the machine, and fails in ways that say nothing of the reason.
if (process.env.VITEST !== undefined && process.env.TZ !== 'Asia/Makassar') {
  throw new Error('vitest has no configuration. Run: npm run vitest run tests/...');
}
