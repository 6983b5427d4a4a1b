// Does the picture of a baked file show the badge's own image? Both are drawn small and compared, so that another size or
// another compression counts as the same.
import { text } from "./bytes.js";
import { isObject } from "./json.js";
import { all, idOf, isAddress } from "./members.js";

/** Both are drawn so many pixels wide and high, over white … */
const GRID = 32;
/** … and are the same when their sRGB channels differ by no more than this on average, of 255. */
const TOLERANCE = 12;
const MOST_BYTES = 8 << 20;
const MOST_IMAGES = 4;
const MOST_PIXELS = 1 << 24;

/** Where images stand that are the badge's own, then the award's. */
const addresses = ({ document, badge }) =>
  [...new Set([badge, document].filter(isObject).flatMap(({ image }) => all(image)).map(idOf).filter(id => id !== undefined))].slice(0, MOST_IMAGES);

/** Adds the badges' own pictures to their verdicts, and whether those of the files are they. */
export async function picture(verdicts, web) {
  for (const verdict of verdicts) {
    await picture(verdict.components.filter(one => one.picture || one.components.length > 0), web);
    if (!verdict.examined || (!verdict.picture && verdict.lines.genuine.answer !== "yes")) continue;
    const { drawing, notice } = await pictured(verdict.examined, verdict.picture, web);
    verdict.drawing = drawing;
    if (notice) verdict.notices.unshift(notice);
  }
}

/** `{drawing, notice}`: the badge's own image to show, if it could be had, and what a comparison with `picture` found. */
async function pictured(examined, picture, web) {
  const given = picture && (await drawable(picture));
  const offered = given && (await pixels(given));
  const found = { drawing: undefined, differs: undefined, unchecked: undefined };
  for (const address of addresses(examined)) {
    const { bytes, why = "not-comparable" } = await imageAt(address, web);
    const own = bytes && (await drawable(bytes));
    found.drawing ??= own;
    const shown = own && (await pixels(own));
    if (!shown || !offered) found.unchecked ??= { address: shortened(address), why };
    else if (distance(shown, offered) > TOLERANCE) found.differs ??= { address: shortened(address) };
    else return { drawing: found.drawing, notice: picture && { word: "picture-same", values: {} } };
  }
  return { drawing: found.drawing, notice: picture && unlike(found) };
}

/** That it differs from one says more than that another could not be had. */
const unlike = ({ differs, unchecked }) =>
  differs ? { word: "picture-differs", values: differs } : { word: "picture-unchecked", values: unchecked ?? { why: "no-image" } };

/** The text of a data: URL is long and says nothing to a person. */
const shortened = address => (/^data:/i.test(address) ? "data:" : address);

function imageAt(address, web) {
  if (/^data:/i.test(address)) return fromData(address);
  if (!isAddress(address)) return { why: "not-an-address" };
  return web.body(address);
}

function fromData(address) {
  const [, base64, data] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
  try {
    const written = base64 ? atob(data) : decodeURIComponent(data);
    return { bytes: base64 ? Uint8Array.from(written, char => char.charCodeAt(0)) : new TextEncoder().encode(written) };
  } catch {
    return { why: "damaged" };
  }
}

/** Something that a canvas draws; undefined for what is none, or too large. Nothing in it runs, nor is anything fetched for it. */
async function drawable(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length > MOST_BYTES || bytes.length < 24) return undefined;
  try {
    if (view.getUint32(0) === 0x89504e47) {
      // IHDR comes first: what an image will take is known before it is decoded.
      const count = view.getUint32(16) * view.getUint32(20);
      return count > 0 && count <= MOST_PIXELS ? await createImageBitmap(new Blob([bytes], { type: "image/png" })) : undefined;
    }
    const source = text(bytes);
    return source !== undefined && /<svg[\s>]/.test(source) && !/<!(DOCTYPE|ENTITY)/i.test(source) ? await svg(source) : undefined;
  } catch {
    return undefined;
  }
}

async function svg(source) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}

/** Draws `image` on a square canvas. */
export function draw(image, canvas, size) {
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  context.drawImage(image, 0, 0, size, size);
  return context;
}

/** The channels of the small drawing; undefined when the browser keeps them. */
async function pixels(image) {
  try {
    return draw(image, document.createElement("canvas"), GRID).getImageData(0, 0, GRID, GRID).data;
  } catch {
    return undefined;
  }
}

function distance(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i += 4) for (let channel = 0; channel < 3; channel++) sum += Math.abs(a[i + channel] - b[i + channel]);
  return sum / (GRID * GRID * 3);
}
