/**
 * Which picture is the large one, as its key: what the person enlarged, else a screen, else of those who send a picture who spoke
 * last, whom it shows already, or the first. Who sends no picture gets the place only where nobody sends one. Pure.
 *
 * tiles: { key, kind, shows }, where shows says whether there is a picture; pinned, spoke and before: keys of tiles, or of none.
 */
export function largeOf(tiles, { pinned, spoke, before }) {
  const find = (key, among) => among.find((tile) => tile.key === key)?.key;
  const screens = tiles.filter(({ kind }) => kind === 'screen');
  const pictured = tiles.filter(({ shows }) => shows);
  const candidates = pictured.length > 0 ? pictured : tiles;
  return find(pinned, tiles) ?? find(before, screens) ?? screens[0]?.key
    ?? find(spoke, candidates) ?? find(before, candidates) ?? candidates[0]?.key ?? null;
}
