import { watching } from '#pipeline';
import { loadPlaces, searchRegions } from '#platform/regions';

const search = watching.region.search.handler(async ({ input: { text, level } }) => {
  await loadPlaces();
  return searchRegions(text, level).map(({ code, name }) => ({ code, name }));
});

export const region = { search };
