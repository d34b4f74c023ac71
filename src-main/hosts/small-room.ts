/**
 * What V8 is told of its room for what is thrown away at once, for the host and for the page in its window: 2 MB where it
 * would take 16. On a PC of 4 GB what a printed packet and a month's report leave behind is then given back sooner
 * (tests/bench/bench-window.ts measures both together).
 */
export const smallRoom = '--max-semi-space-size=2';
