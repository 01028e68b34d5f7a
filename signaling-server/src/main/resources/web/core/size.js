// How small pictures may be sent to who shows them small (docs/protocol.md §5). Sizes are { width, height } in pixels. Pure.

/** Nobody is sent less than fits into this, however small they show it. */
const SMALLEST = { long: 320, short: 180 };
/** A picture that is hardly larger than what is shown is not worth being made again. */
const HARDLY = 1.04;
/** Browsers cut what is behind the point off, also of a number that should have been whole. */
const ROUNDING = 0.01;

/** By how much a camera's picture is made smaller for who shows it in this box; 1 for not at all. */
export function scaleFor(picture, view) {
  const tall = picture.height > picture.width;
  const boxWidth = Math.max(view.width, tall ? SMALLEST.short : SMALLEST.long);
  const boxHeight = Math.max(view.height, tall ? SMALLEST.long : SMALLEST.short);
  const shown = into(picture, boxWidth, boxHeight);
  const scale = Math.min(picture.width / (shown.width + ROUNDING), picture.height / (shown.height + ROUNDING));
  return scale < HARDLY ? 1 : scale;
}

function into({ width, height }, maxWidth, maxHeight) {
  if (width <= maxWidth && height <= maxHeight) return { width, height };
  return width * maxHeight >= height * maxWidth
    ? { width: maxWidth, height: Math.max(1, Math.floor((height * maxWidth) / width)) }
    : { width: Math.max(1, Math.floor((width * maxHeight) / height)), height: maxHeight };
}
