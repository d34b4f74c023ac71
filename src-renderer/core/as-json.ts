/** A copy as JSON holds it. A name that is undefined would cross to the core as such, and no answer is undefined. */
export const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
