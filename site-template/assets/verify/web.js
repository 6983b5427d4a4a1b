// The only door to the network: https, no cookies, no referrer, with limits; each address asked for once.
import { joined, text } from "./bytes.js";
import { isObject, parse } from "./json.js";
import { areOfOneOrigin } from "./places.js";

const MOST_BYTES = 8 << 20;
const MOST_MILLISECONDS = 15_000;
/** A badge may lead to some dozens of others, each with its issuer, its list and its picture. */
const MOST_REQUESTS = 200;
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether an address may be asked: https; http on this machine for a page that stands there itself. */
export function isAllowed(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return false;
  if (url.protocol === "https:") return !isPrivate(url.hostname) || LOCAL.test(globalThis.location?.hostname ?? "");
  return url.protocol === "http:" && LOCAL.test(url.hostname) && LOCAL.test(globalThis.location?.hostname ?? "");
}

/** Addresses inside a home or an office, which a badge from outside has no business to ask. */
function isPrivate(hostname) {
  // RFC 1034, section 3.1: the dot of the root may be written behind any name.
  const host = hostname.replace(/\.+$/, "");
  return LOCAL.test(host) || /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(host) ||
    host.startsWith("[") || /(^|\.)(localhost|local|internal|home\.arpa)$/.test(host) || !host.includes(".");
}

/** RFC 9110, section 15: what a host says that shows nothing and does not say that it is gone. */
const causeOf = status => (status === 401 || status === 403 ? "forbidden" : status === 429 || status >= 500 ? "host-fault" : "no-document");

export class Web {
  constructor() {
    this.answers = new Map();
    this.hosts = new Set();
  }

  /**
   * `{status, bytes, type, address}` of an address; status 0 when it could not be reached, whyever. The address of the
   * answer is where redirects led.
   */
  get(address) {
    const clean = address.split("#")[0];
    if (!this.answers.has(clean)) {
      const refused = !isAllowed(clean) || this.answers.size >= MOST_REQUESTS;
      this.answers.set(clean, refused ? Promise.resolve({ status: 0 }) : this.fetch(clean));
    }
    return this.answers.get(clean);
  }

  async fetch(address) {
    this.hosts.add(new URL(address).host);
    try {
      const answer = await fetch(address, {
        credentials: "omit", referrerPolicy: "no-referrer", cache: "no-cache",
        headers: { accept: "application/ld+json, application/json, */*;q=0.5" },
        signal: AbortSignal.timeout(MOST_MILLISECONDS),
      });
      if (!isAllowed(answer.url || address)) return { status: 0 };
      const parts = [];
      let size = 0;
      const reader = answer.body?.getReader();
      for (let step = await reader?.read(); step && !step.done; step = await reader.read()) {
        size += step.value.length;
        if (size > MOST_BYTES) {
          await reader.cancel();
          return { status: 0 };
        }
        parts.push(step.value);
      }
      const type = answer.headers.get("content-type") ?? "";
      return { status: answer.status, bytes: joined(...parts), type, address: answer.url || address };
    } catch {
      // A host that does not let other sites read it looks the same from here as one that is away.
      return { status: 0 };
    }
  }

  /** `{bytes, type, address}` of what stands at an address, or `{why}` nothing could be had. */
  async body(address) {
    const { status, ...answer } = await this.get(address);
    if (status >= 200 && status < 300) return answer;
    return { why: status === 0 ? "unreachable" : status === 404 || status === 410 ? String(status) : causeOf(status) };
  }

  /** The text at an address; undefined when there is none, or it is not UTF-8. */
  async text(address) {
    const { status, bytes } = await this.get(address);
    return status >= 200 && status < 300 ? text(bytes)?.replace(/^\ufeff/, "") : undefined;
  }

  /**
   * The object at an address, as `{document, address}`, but only what its origin itself says: what a redirect brings from
   * elsewhere is not its word, since many hosts redirect wherever asked. Without a document, `isAway` when nothing was there.
   */
  async own(address) {
    const { bytes, address: reached, why } = await this.body(address);
    if (!bytes) return { isAway: true, why };
    if (!areOfOneOrigin(address, reached)) return { isAway: true, why: "redirect-elsewhere" };
    const document = parse(await this.text(address));
    return isObject(document) ? { document, address: reached } : { isAway: false, why: "not-json" };
  }
}
