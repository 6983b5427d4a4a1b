// The chunks of a PNG (third edition, section 5), each with its check value: who changes a picture must say so.

const MOST_BYTES = 8 << 20;
const MOST_CHUNKS = 20_000;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CRITICAL = ["IHDR", "PLTE", "IDAT", "IEND"];
/** Bit depths that table 11.1 allows, by colour type. */
const DEPTHS = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

const isPng = bytes => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** `{type, data}` of each chunk up to the end, or the word why it is not what the standard describes. */
export function chunksOf(bytes) {
  const found = [];
  if (bytes.length > MOST_BYTES) return "too-large";
  if (!isPng(bytes)) return "png-damaged";
  for (let at = SIGNATURE.length; found.at(-1)?.type !== "IEND"; at += found.at(-1).data.length + 12) {
    const chunk = found.length < MOST_CHUNKS && at < bytes.length ? chunkAt(bytes, at) : "png-damaged";
    if (typeof chunk === "string") return chunk;
    found.push(chunk);
  }
  return isHeader(found[0]) && isInOrder(found) ? found : "png-damaged";
}

function chunkAt(bytes, at) {
  if (bytes.length - at < 12) return "png-cut";
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  const length = view.getUint32(0);
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  if (length > bytes.length - at - 12) return "png-cut";
  if (!/^[A-Za-z]{4}$/.test(type)) return "png-damaged";
  const data = bytes.subarray(at + 8, at + 8 + length);
  return crc(bytes.subarray(at + 4, at + 8 + length)) === view.getUint32(length + 8) ? { type, data } : "png-checksum";
}

/** Section 11.2.1. */
function isHeader({ type, data }) {
  if (type !== "IHDR" || data.length !== 13) return false;
  const view = new DataView(data.buffer, data.byteOffset, 13);
  const [depth, colour, compression, filter, interlace] = data.subarray(8);
  return view.getInt32(0) > 0 && view.getInt32(4) > 0 && DEPTHS[colour]?.includes(depth) === true && compression === 0 && filter === 0 && interlace <= 1;
}

/** Section 5.6; and "chunks … critical … bit 5 of the first byte is 0": who does not know one must give up. */
function isInOrder([header, ...chunks]) {
  const types = chunks.map(({ type }) => type);
  const [first, last] = [types.indexOf("IDAT"), types.lastIndexOf("IDAT")];
  const palettes = chunks.filter(({ type }) => type === "PLTE");
  const isFit = ({ data }) => data.length % 3 === 0 && data.length <= 768;
  return first >= 0 && types.slice(first, last).every(type => type === "IDAT") &&
    types.every(type => type !== "IHDR" && (/^[a-z]/.test(type) || CRITICAL.includes(type))) &&
    palettes.length <= 1 && palettes.every(isFit) && (palettes.length === 0 || types.indexOf("PLTE") < first) &&
    (header.data[9] !== 3 || palettes.length === 1);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

/** Annex D. */
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
