/** Where records stand: a person, and the case unless the form is about the person alone. */
export type Place = { clientId: string; caseId: string };

/** Who reads records: a person, or an audience, to whom nothing confidential is shown. */
export type Reader = { userId: string } | 'audience';
