import { SIGNS } from './signs.js';
import { STROKES } from './strokes.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a sign into an svg element, a new one without it. */
export function icon(name, svg = document.createElementNS(SVG, 'svg')) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SIGNS[name] ?? STROKES[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.toggle('strokes', name in STROKES);
  svg.replaceChildren(path);
  return svg;
}

export function drawIcons() {
  for (const svg of document.querySelectorAll('svg[data-icon]')) icon(svg.dataset.icon, svg);
}
