// MD5 (RFC 1321), which browsers lack and old badges hash addresses with. It proves nothing here: it only compares.
import { hex, joined } from "./bytes.js";

const SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

/** The digest of `bytes`, in hexadecimal. */
export function md5(bytes) {
  const padded = joined(bytes, [0x80], new Uint8Array((((55 - bytes.length) % 64) + 64) % 64), new Uint8Array(8));
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, bytes.length * 8, true);
  let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [mix, word] = [
        [(b & c) | (~b & d), i], [(d & b) | (~d & c), (5 * i + 1) % 16], [b ^ c ^ d, (3 * i + 5) % 16], [c ^ (b | ~d), (7 * i) % 16],
      ][round];
      const sum = (a + mix + SINES[i] + view.getInt32(block + word * 4, true)) | 0;
      const shift = SHIFTS[round][i % 4];
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    state = [a, b, c, d].map((word, i) => (word + state[i]) | 0);
  }
  const out = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => out.setInt32(i * 4, word, true));
  return hex(new Uint8Array(out.buffer));
}
