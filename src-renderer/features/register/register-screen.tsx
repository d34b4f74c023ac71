import { getRouteApi } from '@tanstack/react-router';
import { NewPerson } from './new-person.tsx';
import { ReturningPerson } from './returning-person.tsx';

const place = getRouteApi('/kasus/baru');

/** A person and their case: somebody new, or somebody known who returns. */
export function RegisterScreen() {
  const { orang } = place.useSearch();
  return orang === undefined ? <NewPerson /> : <ReturningPerson key={orang} clientId={orang} />;
}
