// Has the issuer published another badge in the place of this one (Open Badges 3.0, section 7)? One step, no further.
import { no } from "./answers.js";
import { credentialIn } from "./claims.js";
import { isObject, parse } from "./json.js";
import { jws } from "./jws.js";
import { idOf, isA, isAddress, objects, ownId } from "./members.js";
import { checkDocument, checkToken } from "./signed.js";

const KNOWN = "1EdTechCredentialRefresh";

/** `{replaced, notices}`: the line that says so, if it was replaced, and what could not be told. */
export async function refreshed(old, tools) {
  const services = objects(old.refreshService);
  const address = ownId(services.find(service => isA(service, KNOWN)) ?? {});
  if (!isAddress(address)) {
    const type = services.flatMap(({ type }) => type).find(one => typeof one === "string" && one !== KNOWN);
    return { notices: type === undefined ? [] : [{ word: "refresh-unsupported", values: { type } }] };
  }
  const text = (await tools.web.text(address))?.trim();
  if (text === undefined) return { notices: [{ word: "refresh-unchecked", values: { address, why: "unreachable" } }] };
  const token = jws(text);
  const inside = token && credentialIn(token.payload);
  const found = token ? inside?.credential : parse(text);
  if (!isObject(found) || !isSame(old, found) || !isLater(old, found)) return { notices: [] };
  const { answer } = await (token ? checkToken(token, inside, tools) : checkDocument(found, tools));
  return { replaced: answer === "yes" ? no("replaced", { address }) : undefined, notices: [] };
}

/** Open Badges 3.0, section 7.2: credentials are equal by issuer and id. */
const isSame = (old, found) => ownId(old) !== undefined && ownId(old) === ownId(found) && idOf(old.issuer) === idOf(found.issuer);

const begins = credential => Date.parse(credential.validFrom ?? credential.issuanceDate);
const isLater = (old, found) => begins(found) > begins(old);
