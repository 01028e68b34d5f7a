// What is drawn now on one shared picture: pointers, strokes that fade, rings that spread; bounded for each person, of whose oldest
// marks the next ones take the place. Times are milliseconds of one clock. Pure.
export const STROKES = 32;
export const KEPT_POINTS = 4096;
export const RIPPLES = 8;
export const POINTER_LASTS = 3000;
/** A stroke stands this long after its last point, and fades in that time. */
export const INK_STANDS = 4000;
export const INK_FADES = 1000;
export const RIPPLE_LASTS = 800;

export class Drawn {
  #authors = new Map();

  /** from: who draws; mark: as the pen makes them. */
  on(from, mark, now) {
    if (!this.#authors.has(from)) this.#authors.set(from, { pointer: null, strokes: new Map(), ripples: [] });
    const author = this.#authors.get(from);
    if (mark.type === 'at') author.pointer = { spot: mark.spot, since: now };
    else if (mark.type === 'gone') author.pointer = null;
    else if (mark.type === 'ink') draw(author.strokes, mark, now);
    else author.ripples = [...author.ripples, { spot: mark.spot, since: now }].slice(-RIPPLES);
  }

  /** Nothing of this person is drawn any more. */
  remove(from) {
    this.#authors.delete(from);
  }

  /** All ink goes; pointers stay. */
  clearInk() {
    for (const { strokes } of this.#authors.values()) strokes.clear();
  }

  clear() {
    this.#authors.clear();
  }

  /** { pointers: [{ from, spot }], strokes: [{ from, points, strength }], ripples: [{ from, spot, progress }] }; what is over is forgotten. */
  at(now) {
    const drawing = { pointers: [], strokes: [], ripples: [] };
    for (const [from, author] of this.#authors) {
      forgetWhatIsOver(author, now);
      const { pointer, strokes, ripples } = author;
      if (!pointer && strokes.size === 0 && ripples.length === 0) this.#authors.delete(from);
      if (pointer) drawing.pointers.push({ from, spot: pointer.spot });
      for (const { points, changed } of strokes.values()) {
        const strength = 1 - Math.min(1, Math.max(0, (now - changed - INK_STANDS) / INK_FADES));
        drawing.strokes.push({ from, points: [...points.keys()].sort((a, b) => a - b).map((i) => points.get(i)), strength });
      }
      for (const { spot, since } of ripples) drawing.ripples.push({ from, spot, progress: (now - since) / RIPPLE_LASTS });
    }
    return drawing;
  }

  get empty() {
    return this.#authors.size === 0;
  }
}

function draw(strokes, { stroke, first, points }, now) {
  if (!strokes.has(stroke)) strokes.set(stroke, { points: new Map(), changed: now });
  const line = strokes.get(stroke);
  points.forEach((point, i) => {
    if (line.points.has(first + i)) return;
    line.points.set(first + i, point);
    line.changed = now;
  });
  while (strokes.size > 1 && (strokes.size > STROKES || count(strokes) > KEPT_POINTS)) strokes.delete(strokes.keys().next().value);
}

const count = (strokes) => [...strokes.values()].reduce((sum, { points }) => sum + points.size, 0);

function forgetWhatIsOver(author, now) {
  if (author.pointer && now - author.pointer.since >= POINTER_LASTS) author.pointer = null;
  for (const [id, { changed }] of author.strokes) if (now - changed >= INK_STANDS + INK_FADES) author.strokes.delete(id);
  author.ripples = author.ripples.filter(({ since }) => now - since < RIPPLE_LASTS);
}
