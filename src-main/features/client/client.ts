import { find } from './find-alike.ts';
import { findKin } from './find-kin.ts';
import { get } from './get-client.ts';
import { openNewCase, register } from './register-client.ts';
import { registrationDraft, registrationDrafts, saveRegistrationDraft } from './registration-draft.ts';
import { addSmall, set } from './set-photo.ts';

export const client = {
  findAlike: find,
  findKin,
  get,
  register,
  openNewCase,
  registrationDraft,
  registrationDrafts,
  saveRegistrationDraft,
  addThumbnail: addSmall,
  setPhoto: set,
};
