// Where the tiles of a call go. Pure geometry: boxes never overlap, never leave the area, and are never empty.
const STRIP = 0.2;
/** Shapes that most cameras' pictures fill without losing much. */
const NARROWEST = 1.2;
const WIDEST = 16 / 9;

/** All tiles of the same size, which is the largest possible; rows and the last row are centred. One alone takes the area. */
export function grid(count, width, height, gap = 8) {
  if (count === 1) return [box(0, 0, width, height)];
  let best = { width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = shaped((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows);
    if (tile.width * tile.height > best.width * best.height) best = { ...tile, columns, rows };
  }
  const top = (height - best.rows * best.height - (best.rows - 1) * gap) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / best.columns);
    const inRow = Math.min(best.columns, count - row * best.columns);
    const left = (width - inRow * best.width - (inRow - 1) * gap) / 2;
    return box(left + (i % best.columns) * (best.width + gap), top + row * (best.height + gap), best.width, best.height);
  });
}

/** One tile large, the others in a strip: above it in an upright area, else on its left. */
export function speaker(count, large, width, height, gap = 8) {
  if (count <= 1) return grid(count, width, height, gap);
  const others = count - 1;
  const upright = height > width;
  const along = upright ? width : height;
  const room = (along - gap * (others - 1)) / others;
  const thick = upright
    ? Math.min(height * STRIP, room / NARROWEST)
    : Math.min(width * STRIP, room * WIDEST);
  const small = upright ? shaped(room, thick) : shaped(thick, room);
  const length = upright ? small.width : small.height;
  const start = (along - others * length - gap * (others - 1)) / 2;
  const boxes = Array.from({ length: others }, (_, i) => {
    const at = start + i * (length + gap);
    return upright ? box(at, 0, small.width, small.height) : box(0, at, small.width, small.height);
  });
  const rest = upright
    ? box(0, small.height + gap, width, height - small.height - gap)
    : box(small.width + gap, 0, width - small.width - gap, height);
  boxes.splice(large, 0, rest);
  return boxes;
}

/** Whether a picture may fill a tile by losing its edges: not if more than a third of it would be lost. */
export function fills(pictureAspect, tileAspect) {
  return Math.min(pictureAspect / tileAspect, tileAspect / pictureAspect) > 0.65;
}

/** The box that a picture is to fit into which is shown whole in an element, or fills it. */
export function boxFor(element, picture, filling) {
  const box = { width: Math.round(element.width), height: Math.round(element.height) };
  if (!filling || !(picture.width > 0 && picture.height > 0)) return box;
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  return { width: Math.ceil(picture.width * scale - 1e-6), height: Math.ceil(picture.height * scale - 1e-6) };
}

const box = (x, y, width, height) => ({ x, y, width, height });

function shaped(width, height) {
  const aspect = Math.min(WIDEST, Math.max(NARROWEST, width / height));
  const fitted = Math.max(0, Math.min(width, height * aspect));
  return { width: fitted, height: fitted / aspect };
}
