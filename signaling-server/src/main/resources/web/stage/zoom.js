// How much a shared picture is magnified in its element, and how far it is moved from the middle of it. Pure.
//
// zoom: { factor, x, y }; frame: { element: { width, height }, picture: { width, height } }, the picture as it is when all of it is seen.
export const WHOLE = { factor: 1, x: 0, y: 0 };
const MOST = 8;
/** Less than that is none. */
const LEAST = 1.01;

/** So many times more; what is at this place, counted from the middle of the element, stays there. */
export function magnified(zoom, by, at, frame) {
  const factor = Math.min(MOST, Math.max(1, zoom.factor * by));
  if (factor < LEAST) return WHOLE;
  const more = factor / zoom.factor;
  return within({ factor, x: at.x - (at.x - zoom.x) * more, y: at.y - (at.y - zoom.y) * more }, frame);
}

export function moved(zoom, dx, dy, frame) {
  return within({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, frame);
}

/** The nearest that leaves no empty room beside a picture that can fill it. */
export function within({ factor, x, y }, { element, picture }) {
  const limit = (at, side) => {
    const beyond = Math.max(0, (picture[side] * factor - element[side]) / 2);
    return Math.min(beyond, Math.max(-beyond, at));
  };
  return { factor, x: limit(x, 'width'), y: limit(y, 'height') };
}

/** Where a box of the element goes. */
export function placed({ factor, x, y }, box, element) {
  const place = (at, side, by) => (at - element[side] / 2) * factor + element[side] / 2 + by;
  return { x: place(box.x, 'width', x), y: place(box.y, 'height', y), width: box.width * factor, height: box.height * factor };
}

/** How often it is to be magnified until each of its own pixels is one of the screen; 1 where it is as large already. */
export function toPixels(frame, pixels, ratio) {
  return Math.min(MOST, Math.max(1, pixels.width / (frame.picture.width * ratio)));
}
