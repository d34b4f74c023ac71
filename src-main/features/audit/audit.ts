import { draftNotice } from './draft-notice.ts';
import { list } from './list-audit.ts';
import { state, verify } from './verify-audit.ts';

export const audit = { list, state, verify, draftNotice };
