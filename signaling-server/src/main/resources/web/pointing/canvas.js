// Draws marks over a picture that lies in its element with space beside it.
import { MOST } from './wire.js';

/** Dark enough for white letters, and told apart by people who see few colours. */
const COLOURS = ['#c2255c', '#1864ab', '#2b8a3e', '#a8480c', '#6741d9', '#0b7285', '#862e9c', '#5c4b00'];
const WIDTH = 4;
const RING = 28;
const FONT = '600 13px system-ui, sans-serif';

/** Where a picture that is shown whole lies in its element: { x, y, width, height }. */
export function pictureIn(element, picture) {
  const scale = Math.min(element.width / picture.width, element.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { x: (element.width - width) / 2, y: (element.height - height) / 2, width, height };
}

/** The same colour for the same person. */
export function colourOf(id) {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return COLOURS[((hash % COLOURS.length) + COLOURS.length) % COLOURS.length];
}

/** drawing: of Drawn; box: where the picture lies in the canvas; nameOf(from). */
export function paint(context, drawing, box, nameOf) {
  const place = ({ x, y }) => [box.x + (x / MOST) * box.width, box.y + (y / MOST) * box.height];
  for (const stroke of drawing.strokes) line(context, stroke.points.map(place), colourOf(stroke.from), stroke.strength);
  for (const { from, spot, progress } of drawing.ripples) ring(context, place(spot), colourOf(from), progress);
  for (const { from, spot } of drawing.pointers) pointer(context, place(spot), colourOf(from), nameOf(from), box);
  context.globalAlpha = 1;
}

function line(context, points, colour, strength) {
  context.lineCap = context.lineJoin = 'round';
  context.globalAlpha = strength;
  context.beginPath();
  context.moveTo(...points[0]);
  for (const point of points.length > 1 ? points.slice(1) : points) context.lineTo(...point);
  // Seen on light and on dark.
  context.strokeStyle = '#fff';
  context.lineWidth = WIDTH + 2;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = WIDTH;
  context.stroke();
}

function ring(context, [x, y], colour, progress) {
  context.globalAlpha = 1 - progress;
  context.beginPath();
  context.arc(x, y, 4 + RING * progress, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = WIDTH;
  context.stroke();
}

function pointer(context, [x, y], colour, name, box) {
  context.globalAlpha = 1;
  context.beginPath();
  for (const [dx, dy] of [[0, 0], [0, 17], [4.5, 13], [11.5, 12.5]]) context.lineTo(x + dx, y + dy);
  context.closePath();
  context.fillStyle = colour;
  context.strokeStyle = '#fff';
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
  context.font = FONT;
  const text = name.length > 24 ? `${name.slice(0, 23)}…` : name;
  const width = context.measureText(text).width + 12;
  // Beside the picture nobody would look for it.
  const left = Math.min(x + 12, box.x + box.width - width);
  const top = y + 40 > box.y + box.height ? y - 24 : y + 16;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(left, top, width, 20, 4);
  context.fill();
  context.fillStyle = '#fff';
  context.textBaseline = 'middle';
  context.fillText(text, left + 6, top + 10.5);
}
