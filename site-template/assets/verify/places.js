// Addresses on the web, as far as they show who publishes there.
import { isAddress } from "./members.js";

/** The origin and path of an address; undefined when it is none on the web. */
function placeOf(address) {
  if (!isAddress(address) || !URL.canParse(address)) return undefined;
  // The path as it is written: URL would tidy away what leads out of a folder.
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(address)[1] || "/";
  return { origin: new URL(address).origin, path };
}

const folderOf = path => path.slice(0, path.lastIndexOf("/") + 1);

/** Whether nothing in the path leads out of the folder in which it seems to be. */
const isPlain = path => !/%2e|%2f|%5c|\\/i.test(path) && !path.split("/").some(name => name === "." || name === "..");

export function isPlainAddress(address) {
  const place = placeOf(address);
  return place !== undefined && isPlain(place.path);
}

/** Whether both are addresses of one origin. */
export function areOfOneOrigin(one, other) {
  const place = placeOf(one);
  return place !== undefined && place.origin === placeOf(other)?.origin;
}

/**
 * Whether whoever publishes at `issuer` publishes at `address`, too: directly in its folder or one of those above, inside
 * the issuer's own address taken as a folder, or under `/.well-known/` (RFC 8615, which belongs to the host). On a host that
 * many share, any other folder is a neighbour's, and the whole host is nobody's own.
 */
export function isInReach(address, issuer) {
  const [place, own] = [placeOf(address), placeOf(issuer)];
  if (!areOfOneOrigin(address, issuer) || !isPlain(place.path) || !isPlain(own.path)) return false;
  const inside = own.path.endsWith("/") ? own.path : `${own.path}/`;
  return folderOf(own.path).startsWith(folderOf(place.path)) || (inside !== "/" && place.path.startsWith(inside)) ||
    place.path.startsWith("/.well-known/");
}
