// Has the issuer published another badge in the place of this one (1EdTech Credential Refresh 1.0)? One step, no further.
import { no } from "./answers.js";
import { text } from "./bytes.js";
import { credentialIn, dated } from "./claims.js";
import { isObject, parse } from "./json.js";
import { jws } from "./jws.js";
import { idOf, isA, isAddress, objects, ownId, texts } from "./members.js";
import { checkDocument, checkToken } from "./signed.js";
import { ofCredential } from "./status.js";

const KNOWN = "1EdTechCredentialRefresh";
/** Nobody needs more ways to one newer badge. */
const MOST_SERVICES = 3;

/** `{replaced, notices}`: the line that says so, if it was replaced, and what could not be told. */
export async function refreshed(old, tools) {
  const services = objects(old.refreshService).slice(0, MOST_SERVICES);
  const known = services.find(service => isA(service, KNOWN));
  const notices = [];
  for (const service of services) {
    if (service === known) {
      const { replaced, why } = await newer(ownId(service) ?? "", old, tools);
      if (replaced) return { replaced, notices: [] };
      if (why) notices.push({ word: "refresh-unchecked", values: { address: ownId(service) ?? "", why } });
    } else if (!isA(service, KNOWN)) {
      notices.push({ word: "refresh-unsupported", values: { type: texts(service.type).join(", ") || "?" } });
    }
  }
  return { notices };
}

/** `{replaced}`, or `{why}` it is not known. */
async function newer(address, old, tools) {
  if (!isAddress(address)) return { why: "not-an-address" };
  const { bytes, why } = await tools.web.body(address);
  if (!bytes) return { why };
  const { credential, genuine } = await examined(text(bytes) ?? "", tools);
  if (!credential) return { why: "not-a-badge" };
  if (genuine.answer !== "yes") return { why: "not-genuine" };
  if (!isSame(old, credential)) return { why: "another-subject" };
  return ofCredential(credential).from > ofCredential(old).from ? { replaced: no("replaced", { address }) } : {};
}

async function examined(body, tools) {
  const token = jws(body.trim());
  const inside = token && credentialIn(token.payload);
  if (token) return inside ? { credential: dated(inside), genuine: await checkToken(token, inside, tools) } : {};
  const credential = parse(body.replace(/^\ufeff/, ""));
  return isObject(credential) ? { credential, genuine: await checkDocument(credential, tools) } : {};
}

/** Open Badges 3.0, section 7.2: credentials are equal by issuer and id. */
const isSame = (old, found) => ownId(old) !== undefined && ownId(old) === ownId(found) && idOf(old.issuer) === idOf(found.issuer);
