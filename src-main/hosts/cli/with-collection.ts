import { type Collection, openCollection, refusalOf } from '../collect/open-collection.ts';

/** Does something with a collection, and leaves it in any case. */
export async function withCollection<Result>(
  address: string,
  work: (collection: Collection) => Promise<Result>,
): Promise<Result> {
  const collection = await openCollection(address);
  try {
    return await work(collection);
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    await collection.close().catch(() => undefined);
  }
}
