// The page's signs: strokes on a square of 24.
const SVG = 'http://www.w3.org/2000/svg';
const SLASH = 'M4 4l16 16';
const MICROPHONE = 'M12 3.5a2.8 2.8 0 0 1 2.8 2.8v5a2.8 2.8 0 0 1-5.6 0v-5A2.8 2.8 0 0 1 12 3.5z M5.8 11a6.2 6.2 0 0 0 12.4 0 M12 17.2v3.3';
const CAMERA = 'M5 6.8h8.5a2 2 0 0 1 2 2v6.4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8.8a2 2 0 0 1 2-2z M15.5 10.8l5.5-3v8.4l-5.5-3';

const PATHS = {
  microphone: MICROPHONE,
  microphoneOff: `${MICROPHONE} ${SLASH}`,
  camera: CAMERA,
  cameraOff: `${CAMERA} ${SLASH}`,
  speaker: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z M15 9a4.2 4.2 0 0 1 0 6 M17.6 6.4a8 8 0 0 1 0 11.2',
  screen:
    'M4.5 4.5h15A1.5 1.5 0 0 1 21 6v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 15V6a1.5 1.5 0 0 1 1.5-1.5z M8.5 20h7 '
    + 'M12 13.5v-6 M9.3 10l2.7-2.7 2.7 2.7',
  hangUp:
    'M2.8 14.2c-.5-2 .2-3.3 1.4-4 4.6-2.6 11-2.6 15.6 0 1.2.7 1.9 2 1.4 4l-.2.9c-.1.5-.6.8-1.1.7l-3.3-.7'
    + 'c-.5-.1-.8-.5-.8-1v-2.2c-2.5-.8-5.1-.8-7.6 0v2.2c0 .5-.3.9-.8 1l-3.3.7c-.5.1-1-.2-1.1-.7z',
  layout:
    'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5V6A1.5 1.5 0 0 1 5 4.5z '
    + 'M3.5 17.5h4.5v2.5H3.5z M10 17.5h4v2.5h-4z M16 17.5h4.5v2.5H16z',
  people:
    'M9 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 9 5z M2.8 19c.3-3.3 2.9-5.2 6.2-5.2s5.9 1.9 6.2 5.2z '
    + 'M15.5 5.3a3 3 0 0 1 0 5.8 M17.3 14.2c2.2.6 3.7 2.3 3.9 4.8',
  devices:
    'M4 7h8 M18 7h2 M4 12h2 M12 12h8 M4 17h9 M19 17h1 M15 4.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 0 1 0-4.4z '
    + 'M9 9.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 0 1 0-4.4z M16 14.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 0 1 0-4.4z',
  copy:
    'M10 8.5h8.5A1.5 1.5 0 0 1 20 10v9a1.5 1.5 0 0 1-1.5 1.5H10A1.5 1.5 0 0 1 8.5 19v-9A1.5 1.5 0 0 1 10 8.5z '
    + 'M5.5 15.5A1.5 1.5 0 0 1 4 14V5a1.5 1.5 0 0 1 1.5-1.5H14A1.5 1.5 0 0 1 15.5 5',
  fullScreen: 'M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5',
  chat:
    'M5.5 4.5h13A1.5 1.5 0 0 1 20 6v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.8v-3.8h-1A1.5 1.5 0 0 1 4 15V6a1.5 1.5 0 0 1 1.5-1.5z '
    + 'M8 9h8 M8 12.2h5',
  files: 'M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5z M13.5 3.5v5h5 M12 17.5v-5.5 M9.6 14.2l2.4-2.4 2.4 2.4',
  emoji: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z M8.2 14.2c1.9 2.7 5.7 2.7 7.6 0 M9.2 9.2v.9 M14.8 9.2v.9',
  down: 'M12 5v14 M6 13l6 6 6-6',
  browser: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z M3.5 12h17 M12 3.5c3.4 4.6 3.4 12.4 0 17 M12 3.5c-3.4 4.6-3.4 12.4 0 17',
  close: 'M6 6l12 12 M18 6L6 18',
  broken:
    'M9.5 14.5l-2 2a3 3 0 0 1-4.2-4.2l3.2-3.2a3 3 0 0 1 3.2-.7 M14.5 9.5l2-2a3 3 0 0 1 4.2 4.2l-3.2 3.2a3 3 0 0 1-3.2.7 '
    + 'M9 3.5v2.5 M15 18v2.5',
};

/** Draws a sign into an svg element, a new one without it. */
export function icon(name, svg = document.createElementNS(SVG, 'svg')) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.replaceChildren(path);
  return svg;
}

export function drawIcons() {
  for (const svg of document.querySelectorAll('svg[data-icon]')) icon(svg.dataset.icon, svg);
}
