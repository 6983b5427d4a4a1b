// Bytes and the ways that badges write them. What is malformed is `undefined`, never an exception.

export const utf8 = text => new TextEncoder().encode(text);

export function text(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");

export function joined(...parts) {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export const sha = async (bits, bytes) => new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));

/** RFC 4648, section 5, without padding, and with no bits to spare: one text for the same bytes. */
export function base64url(text) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, char => char.charCodeAt(0));
  return toBase64url(bytes) === text ? bytes : undefined;
}

export function toBase64url(bytes) {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** At most `limit` bytes of what a format ("gzip", "deflate") unfolds to; undefined when there are more, or it is none. */
export async function expanded(format, bytes, limit) {
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
    const parts = [];
    let size = 0;
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > limit) {
        await reader.cancel();
        return undefined;
      }
      parts.push(step.value);
    }
    return joined(...parts);
  } catch {
    return undefined;
  }
}
