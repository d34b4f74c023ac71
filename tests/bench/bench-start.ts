export async function benchStart(_folder: string): Promise<void> {}
export async function benchFirstLoad(_folder: string): Promise<void> {}
