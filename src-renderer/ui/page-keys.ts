/** Whether Alt alone and such a digit were pressed. The digit by its key: on a Mac Alt writes other signs. */
export const isAltDigit = (event: KeyboardEvent, digit: RegExp): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && digit.test(event.code);

/** Whether a dialog stands over the page, which has the keys then. */
export const isDialogOver = (): boolean => document.querySelector('[role="dialog"]') !== null;
