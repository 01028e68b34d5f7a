// The end of everything that pages of this browser have received and kept. Without the store, which the lobby does not load.

/** In the browser's private file system; parts-worker.js has it too. */
export const FOLDER = 'parley';
/** Another tab that was told lets go of what it receives within a moment. */
const PATIENCE = 5000;
const AGAIN = 250;

/** Resolves to the number of transfers that are left, because somebody has them open. */
export async function deleteParts(storage = globalThis.navigator?.storage) {
  const root = await storage?.getDirectory?.().catch(() => null);
  // A browser that keeps no files for this page has none.
  if (!root) return 0;
  for (const end = Date.now() + PATIENCE; ; ) {
    const left = await deleteFrom(root);
    if (left === 0 || Date.now() > end) return left;
    await new Promise((done) => setTimeout(done, AGAIN));
  }
}

async function deleteFrom(root) {
  try {
    const top = await root.getDirectoryHandle(FOLDER);
    const names = [];
    for await (const name of top.keys()) names.push(name);
    const all = await Promise.allSettled(names.map((name) => top.removeEntry(name, { recursive: true })));
    const left = all.filter(({ status }) => status === 'rejected').length;
    if (left === 0) await root.removeEntry(FOLDER, { recursive: true });
    return left;
  } catch (error) {
    if (error.name === 'NotFoundError') return 0;
    console.warn('what was received is still there:', error.name);
    return 1;
  }
}
