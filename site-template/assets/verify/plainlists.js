// Plain lists of what was revoked: of 1EdTech for 3.0, RevocationList for signed 2.0 and 1.1.
import { no, unknown, yes } from "./answers.js";
import { isObject, parse } from "./json.js";
import { all, idOf, ownId, textOf } from "./members.js";
import { unsupported } from "./status.js";

/** 1EdTech Revocation List 1.0: plain JSON on the issuer's host. */
export async function revocationList(entry, credential, issuer, { web }) {
  const address = ownId(entry);
  if (!address) return unsupported("1EdTechRevocationList");
  const list = parse(await web.text(address));
  if (!isObject(list)) return unknown("status-unreachable", { address });
  if (idOf(list.issuer) !== issuer) return unknown("status-not-genuine", { address, why: "issuer" });
  const id = ownId(credential);
  if (!id || !Array.isArray(list.revokedCredential)) return unknown("status-unreachable", { address, why: "not-a-list" });
  return listed(list.revokedCredential, [id], address) ?? yes("in-force", { address });
}

/** "revoked", with the reason, when a plain list has one of `ids`; else undefined. */
export function listed(list, ids, address) {
  const isMeant = entry => [textOf(entry) ?? ownId(entry), textOf(entry?.uid)].some(id => ids.includes(id));
  const entry = all(list).find(one => isMeant(one) && one.revoked !== false);
  return entry === undefined ? undefined : no("revoked", { address, why: textOf(entry.revocationReason) ?? "" });
}
