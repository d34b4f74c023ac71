import { tryShortForms } from './support/short-form.ts';

tryShortForms(1);
