import { os } from '#pipeline';
import { searchRegions } from '#platform/regions';

const search = os.region.search.handler(({ input: { text, level } }) =>
  searchRegions(text, level).map(({ code, name }) => ({ code, name })),
);

export const region = { search };
