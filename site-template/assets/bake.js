// Makes the image that holds an award when its holder asks for it, here in the browser: the same bytes
// as `armorial bake`. Nothing is sent anywhere.

const BADGES = new Set(["openbadges", "openbadgecredential"]);
const NAMESPACES = new Set(["http://openbadges.org", "https://purl.imsglobal.org/ob/v3p0"]);
const encode = text => new TextEncoder().encode(text);
const decode = bytes => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const latin1 = bytes => String.fromCharCode(...bytes);

/** The PNG with both forms as uncompressed iTXt chunks behind its header; badges in it are replaced. */
export function bakedPng(image, assertion, credential) {
  const parts = [];
  const view = new DataView(image.buffer, image.byteOffset, image.length);
  let from = 0;
  for (let at = 8, type = ""; type !== "IEND"; ) {
    const data = at + 8;
    const end = data + view.getUint32(at) + 4;
    if (end > image.length) throw new Error("not a PNG");
    type = latin1(image.subarray(at + 4, data));
    if (type === "IHDR") {
      parts.push(image.subarray(0, end), chunk("openbadges", assertion), chunk("openbadgecredential", credential));
      from = end;
    } else if (/^(tEXt|zTXt|iTXt)$/.test(type) && BADGES.has(keyword(image.subarray(data, end - 4)))) {
      parts.push(image.subarray(from, at));
      from = end;
    }
    at = end;
  }
  return joined([...parts, image.subarray(from)]);
}

function keyword(data) {
  const most = data.subarray(0, 80);
  const zero = most.indexOf(0);
  return latin1(zero < 0 ? most : most.subarray(0, zero));
}

function chunk(name, text) {
  const body = joined([encode(`iTXt${name}\0\0\0\0\0`), text]);
  const out = new Uint8Array(body.length + 8);
  const view = new DataView(out.buffer);
  view.setUint32(0, body.length - 4);
  out.set(body, 4);
  view.setUint32(body.length + 4, crc(body));
  return out;
}

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function joined(parts) {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The SVG with both forms as first children of its root; badges in it are replaced. */
export function bakedSvg(image, assertion, credential) {
  const text = decode(image);
  const token = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<![^>]*>|<(\/?)([^\s\/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
  const badges =
    "<openbadges:credential>" + cdata(credential) + "</openbadges:credential>" +
    '<openbadges:assertion xmlns:openbadges="http://openbadges.org">' + cdata(assertion) + "</openbadges:assertion>";
  const scopes = [];
  let out = "";
  let from = 0;
  let inside = 0; // how deep the badge element is that is being left out, if any
  for (const { 0: whole, 1: slash, 2: name, 3: rest, index } of text.matchAll(token)) {
    if (name === undefined) continue;
    const end = index + whole.length;
    if (slash) {
      if (scopes.length === inside) {
        from = end;
        inside = 0;
      }
      scopes.pop();
      continue;
    }
    const empty = rest.endsWith("/");
    const scope = { ...scopes.at(-1) };
    for (const [, key, value] of rest.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      if (key === "xmlns" || key.startsWith("xmlns:")) scope[key.slice(6)] = value.slice(1, -1);
    }
    if (from === 0) {
      const kept = rest.replace(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g, (pair, key) => (key === "xmlns:openbadges" ? "" : pair));
      out = text.slice(0, index) + "<" + name + ' xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"' +
        (empty ? kept.slice(0, -1) : kept) + ">" + badges + (empty ? `</${name}>` : "");
      from = end;
    } else if (!inside && NAMESPACES.has(scope[name.includes(":") ? name.split(":")[0] : ""])) {
      out += text.slice(from, index);
      from = end;
      if (!empty) inside = scopes.length + 1;
    }
    if (!empty) scopes.push(scope);
  }
  return encode(out + text.slice(from));
}

/** What XML cannot hold there stands inside JSON strings only, where an escape says the same. */
function cdata(json) {
  const text = decode(json).replace(/\]\]>/g, "]]\\u003e").replace(/\ufffe/g, "\\ufffe").replace(/\uffff/g, "\\uffff");
  return `<![CDATA[${text}]]>`;
}

async function file(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function download({ image, assertion, credential, name }) {
  const files = await Promise.all([image, assertion, credential].map(file));
  const svg = name.endsWith(".svg");
  const baked = svg ? bakedSvg(...files) : bakedPng(...files);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([baked], { type: svg ? "image/svg+xml" : "image/png" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

if (typeof document !== "undefined") {
  for (const part of document.querySelectorAll("[data-scripts]")) part.hidden = part.dataset.scripts === "off";
  const told = document.querySelector("[data-bake-told]");
  for (const button of document.querySelectorAll("button[data-image]")) {
    button.addEventListener("click", async () => {
      button.disabled = true;
      told.textContent = "";
      try {
        await download(button.dataset);
      } catch {
        told.textContent = told.dataset.bakeTold;
      }
      button.disabled = false;
    });
  }
}
